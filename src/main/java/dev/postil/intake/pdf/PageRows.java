package dev.postil.intake.pdf;

import java.util.Comparator;
import java.util.List;

/// The rows of one page in their order, and what the page is called.
record PageRows(int index, String label, float height, List<Row> rows) {

    /// The rows that run as most of the page does, from its top to its bottom.
    List<Row> fromTop() {
        int angle = angle();
        return rows.stream()
                .filter(row -> row.angle() == angle)
                .sorted(Comparator.comparingDouble(Row::y))
                .toList();
    }

    /// The way most of the page runs.
    int angle() {
        int best = 0;
        int most = -1;
        for (int angle : rows.stream().mapToInt(Row::angle).distinct().limit(8).toArray()) {
            int length =
                    rows.stream()
                            .filter(row -> row.angle() == angle)
                            .mapToInt(row -> row.text().length())
                            .sum();
            if (length > most) {
                most = length;
                best = angle;
            }
        }
        return best;
    }
}
