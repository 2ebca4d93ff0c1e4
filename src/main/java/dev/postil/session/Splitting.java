package dev.postil.session;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Where the parts of a passage lie once it is cut. Pure.
final class Splitting {

    private Splitting() {}

    /// The parts of `whole` between `cuts`, without the blanks at their ends; what is all blank is
    /// no part. Offsets are UTF-16; cuts outside of `whole` cut nothing.
    static List<Span> parts(String text, Span whole, List<Integer> cuts) {
        List<Span> parts = new ArrayList<>();
        int start = whole.start();
        for (int cut : cuts.stream().sorted().distinct().toList()) {
            if (whole.start() < cut && cut < whole.end()) {
                add(parts, text, start, cut);
                start = cut;
            }
        }
        add(parts, text, start, whole.end());
        return parts;
    }

    private static void add(List<Span> parts, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            parts.add(new Span(from, to));
        }
    }
}
