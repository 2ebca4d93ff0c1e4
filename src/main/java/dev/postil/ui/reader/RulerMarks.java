package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many annotations of each kind stand in each of the ruler's rows: adding and removing one
/// costs the rows it covers, whatever the document holds.
final class RulerMarks {

    private final int length;
    private final int rows;
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    /// @param length of the text, UTF-16
    /// @param rows how many the ruler has room for
    RulerMarks(int length, int rows) {
        this.length = Math.max(1, length);
        this.rows = Math.max(1, rows);
    }

    void add(Annotation annotation) {
        count(annotation, 1);
    }

    void remove(Annotation annotation) {
        count(annotation, -1);
    }

    private void count(Annotation annotation, int number) {
        Span span = annotation.place().orElse(null);
        if (span == null) {
            return;
        }
        int first = rowOf(span.start());
        int last = Math.max(first, rowOf(Math.max(span.start(), span.end() - 1)));
        if (annotation.tags().isEmpty()) {
            count(Painting.NO_KIND, first, last, number);
        }
        annotation.tags().stream()
                .map(TagUse::kind)
                .distinct()
                .forEach(kind -> count(kind, first, last, number));
    }

    private void count(String kind, int first, int last, int number) {
        int[] row = counts.computeIfAbsent(kind, _ -> new int[rows]);
        for (int i = first; i <= last; i++) {
            row[i] += number;
        }
    }

    int rowOf(int offset) {
        return (int) Math.min(rows - 1L, (long) offset * rows / length);
    }

    /// The kinds that were counted, in the order in which they came.
    List<String> kinds() {
        return List.copyOf(counts.keySet());
    }

    /// The rows that hold a kind, as half-open stretches.
    List<Span> stretches(String kind) {
        List<Span> stretches = new ArrayList<>();
        int[] row = counts.getOrDefault(kind, new int[0]);
        for (int i = 0; i < row.length; i++) {
            int start = i;
            while (i < row.length && row[i] > 0) {
                i++;
            }
            if (i > start) {
                stretches.add(new Span(start, i));
            }
        }
        return stretches;
    }
}
