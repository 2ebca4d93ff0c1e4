package dev.postil.ui.reader;

import java.util.ArrayList;
import java.util.List;

/// Shares the line below an annotation's words among its kinds: they take turns along it, so that
/// the line stays one and each kind keeps its own colour and dashes.
final class LinePattern {

    /// Long enough for two dashes with their gap.
    private static final double TURN = 15;

    private static final double GAP = 3;

    /// A piece of a line.
    ///
    /// @param kind index of the kind whose turn it is
    record Turn(int kind, double from, double to) {}

    private LinePattern() {}

    /// Each kind has a turn even where the words are short.
    static List<Turn> of(double from, double to, int kinds) {
        if (kinds == 1) {
            return List.of(new Turn(0, from, to));
        }
        double room = Math.floor((to - from + GAP) / kinds - GAP);
        double length = Math.clamp(room, 2, TURN);
        List<Turn> turns = new ArrayList<>();
        int kind = 0;
        for (double at = from; at < to; at += length + GAP) {
            turns.add(new Turn(kind, at, Math.min(to, at + length)));
            kind = (kind + 1) % kinds;
        }
        return turns;
    }
}
