package dev.postil.text;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a text has moved, told by the quotes that were surely found. Not thread-safe.
final class Drift {

    /// The median of so many neighbours: one of them that was moved by itself does no harm.
    private static final int NEIGHBOURS = 5;

    private final List<Known> known = new ArrayList<>();

    private record Known(int was, int is) {

        int by() {
            return is - was;
        }
    }

    void learn(@Nullable Span was, @Nullable Span is) {
        if (was != null && is != null) {
            known.add(new Known(was.start(), is.start()));
        }
    }

    /// Where to look for what was at `place`.
    int follow(int place) {
        int[] moves =
                known.stream()
                        .sorted(Comparator.comparingInt(one -> Math.abs(one.was - place)))
                        .limit(NEIGHBOURS)
                        .mapToInt(Known::by)
                        .sorted()
                        .toArray();
        return moves.length == 0 ? place : Math.max(0, place + moves[(moves.length - 1) / 2]);
    }
}
