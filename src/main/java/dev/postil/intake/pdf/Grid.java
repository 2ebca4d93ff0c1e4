package dev.postil.intake.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds rows whose pieces stand in columns with those of their neighbours: rows of tables.
final class Grid {

    private static final float FARTHEST = 4;
    private static final float ALIGNED = 0.6f;

    private Grid() {}

    /// The rows of tables, known by identity.
    static Set<Row> of(List<Row> rows) {
        Set<Row> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i < rows.size(); i++) {
            Row above = rows.get(i - 1);
            Row row = rows.get(i);
            if (isNear(above, row) && inColumns(above, row)) {
                found.add(above);
                found.add(row);
            }
        }
        return found;
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
        if (above.pieces().size() < 2 || row.pieces().size() < 2 || above.fixed() && row.fixed()) {
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
