package dev.postil.text;

import dev.postil.model.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a text has moved, told by the quotes that were surely found. Not thread-safe.
final class Drift {

    /// The median of so many neighbours: one of them that was moved by itself does no harm.
    private static final int NEIGHBOURS = 5;

    /// By how much what was at a place has moved.
    private final TreeMap<Integer, Integer> moves = new TreeMap<>();

    void learn(@Nullable Span was, @Nullable Span is) {
        if (was != null && is != null) {
            moves.put(was.start(), is.start() - was.start());
        }
    }

    /// Where to look for what was at `place`.
    int follow(int place) {
        Stream<Map.Entry<Integer, Integer>> before =
                moves.headMap(place, true).descendingMap().entrySet().stream().limit(NEIGHBOURS);
        Stream<Map.Entry<Integer, Integer>> after =
                moves.tailMap(place, false).entrySet().stream().limit(NEIGHBOURS);
        int[] nearest =
                Stream.concat(before, after)
                        .sorted(Comparator.comparingInt(move -> Math.abs(move.getKey() - place)))
                        .limit(NEIGHBOURS)
                        .mapToInt(Map.Entry::getValue)
                        .sorted()
                        .toArray();
        return nearest.length == 0 ? place : Math.max(0, place + nearest[(nearest.length - 1) / 2]);
    }
}
