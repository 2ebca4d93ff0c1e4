package dev.postil.intake.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds rows whose pieces stand in columns with those of their neighbours: rows of tables.
final class Grid {

    private static final float FARTHEST = 4;
    private static final float ALIGNED = 0.6f;

    /// How many rows of cells that are broken may lie between two rows that show the columns.
    private static final int REACH = 4;

    private Grid() {}

    /// The rows of tables, known by identity.
    static Set<Row> of(List<Row> rows) {
        Set<Row> found = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.pieces().size() < 2 || isItem(row)) {
                continue;
            }
            for (int k = i - 1;
                    k >= 0 && k >= i - REACH && isNear(rows.get(k), rows.get(k + 1));
                    k--) {
                if (inColumns(rows.get(k), row)) {
                    found.add(rows.get(k));
                    found.add(row);
                    between(rows.subList(k + 1, i), rows.get(k), row, found);
                    break;
                }
            }
        }
        return found;
    }

    /// Rows that stand in a column of those around them are parts of cells.
    private static void between(List<Row> rows, Row above, Row below, Set<Row> found) {
        float width = Math.max(above.right(), below.right()) - Math.min(above.left(), below.left());
        for (Row row : rows) {
            boolean narrow = row.right() - row.left() < width * 0.7f;
            if (row.pieces().size() > 1
                    || (narrow && (standsIn(row, above) || standsIn(row, below)))) {
                found.add(row);
            }
        }
    }

    private static boolean standsIn(Row row, Row columns) {
        return columns.pieces().stream()
                .anyMatch(piece -> isAligned(row.pieces().getFirst(), piece));
    }

    /// Whether it is an item of a list: its sign, and its text apart from it.
    private static boolean isItem(Row row) {
        if (row.pieces().size() != 2) {
            return false;
        }
        StringBuilder first = new StringBuilder();
        row.pieces().getFirst().glyphs().forEach(glyph -> first.append(glyph.text()));
        return ListSign.isAlone(first.toString());
    }

    private static boolean isNear(Row above, Row row) {
        float down = row.y() - above.y();
        return row.page() == above.page()
                && row.angle() == above.angle()
                && down > 0
                && down < FARTHEST * Math.max(row.size(), above.size());
    }

    /// Whether two columns at least are the same, one of them not the first.
    private static boolean inColumns(Row above, Row row) {
        if (above.pieces().size() < 2 || (above.fixed() && row.fixed())) {
            return false;
        }
        int shared = 0;
        for (int i = 1; i < row.pieces().size(); i++) {
            for (int k = 1; k < above.pieces().size(); k++) {
                if (isAligned(above.pieces().get(k), row.pieces().get(i))) {
                    shared++;
                    break;
                }
            }
        }
        return shared > 0
                && (shared > 1
                        || isAligned(above.pieces().getFirst(), row.pieces().getFirst())
                        || row.pieces().size() > 2);
    }

    private static boolean isAligned(Piece one, Piece other) {
        float near = ALIGNED * Math.max(one.size(), other.size());
        return Math.abs(one.left() - other.left()) < near
                || Math.abs(one.right() - other.right()) < near
                || Math.abs(one.left() + one.right() - other.left() - other.right()) < near * 2;
    }
}
