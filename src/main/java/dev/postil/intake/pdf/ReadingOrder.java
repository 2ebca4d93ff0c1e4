package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings the rows of a page into the order in which they are read. Most programs draw them in that
/// order; where they plainly did not, the structure of the file decides, or the places of the rows.
final class ReadingOrder {

    private static final int FEWEST_JUMPS = 2;

    private ReadingOrder() {}

    /// @param rows as they are drawn, with their roles told
    static List<Row> of(List<Row> rows) {
        return footLast(ordered(rows));
    }

    /// Rows that are drawn first although all others stand above them are the foot of the page.
    private static List<Row> footLast(List<Row> rows) {
        int count = rows.size();
        float[] lowest = new float[count + 1];
        lowest[count] = -Float.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            lowest[i] = Math.max(lowest[i + 1], rows.get(i).y());
        }
        float highest = Float.MAX_VALUE;
        for (int i = 1; i < count && i <= count / 2; i++) {
            Row before = rows.get(i - 1);
            if (before.angle() != rows.getFirst().angle()) {
                return rows;
            }
            highest = Math.min(highest, before.y());
            if (highest > lowest[i] + before.size() * 0.5f) {
                List<Row> ordered = new ArrayList<>(rows.subList(i, count));
                ordered.addAll(rows.subList(0, i));
                return ordered;
            }
        }
        return rows;
    }

    private static List<Row> ordered(List<Row> rows) {
        List<Row> drawn = Columns.parted(rows);
        int jumps = jumps(drawn);
        List<Row> best = drawn;
        List<Row> tagged = byStructure(drawn);
        if (!tagged.isEmpty() && jumps(tagged) <= jumps) {
            best = tagged;
            jumps = jumps(tagged);
        }
        if (jumps > FEWEST_JUMPS && jumps * 8 > drawn.size()) {
            List<Row> placed = Columns.byPlace(drawn);
            if (jumps(placed) * 2 < jumps) {
                return placed;
            }
        }
        return best;
    }

    /// How often a row stands above the one before it in the same column.
    private static int jumps(List<Row> rows) {
        int jumps = 0;
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            float shared =
                    Math.min(before.right(), row.right()) - Math.max(before.left(), row.left());
            float narrower = Math.min(before.right() - before.left(), row.right() - row.left());
            if (row.angle() == before.angle()
                    && row.y() < before.y() - row.size() * 0.5f
                    && shared > narrower * 0.3f) {
                jumps++;
            }
        }
        return jumps;
    }

    /// As the structure has them; empty where it does not tell of nearly all.
    private static List<Row> byStructure(List<Row> rows) {
        long told = rows.stream().filter(row -> row.role() != null).count();
        if (told == 0 || told * 10 < rows.size() * 8L) {
            return List.of();
        }
        record Numbered(Row row, int block) {}
        List<Numbered> numbered = new ArrayList<>(rows.size());
        int block = 0;
        for (Row row : rows) {
            Role role = row.role();
            block = role == null || role.block() == 0 ? block : role.block();
            numbered.add(new Numbered(row, block));
        }
        numbered.sort(Comparator.comparingInt(Numbered::block));
        return numbered.stream().map(Numbered::row).toList();
    }
}
