package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows below one another in one column: they show how wide the column is.
final class Block {

    private static final float LOOSE = 2.3f;

    private float left = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private int rows;

    /// The block of each row, by identity.
    static Map<Row, Block> of(List<Row> rows) {
        Map<Row, Block> blocks = new HashMap<>();
        Block block = null;
        Row before = null;
        for (Row row : rows) {
            if (block == null || before == null || !block.takes(before, row)) {
                block = new Block();
            }
            block.add(row);
            blocks.put(row, block);
            before = row;
        }
        return blocks;
    }

    private boolean takes(Row before, Row row) {
        float down = row.y() - before.y();
        float size = Math.max(before.size(), row.size());
        return row.page() == before.page()
                && row.angle() == before.angle()
                && Math.abs(row.size() - before.size()) < size * 0.1f
                && down > 0
                && down < size * LOOSE
                && row.left() < right
                && row.right() > left;
    }

    private void add(Row row) {
        rows++;
        left = Math.min(left, row.left());
        right = Math.max(right, row.right());
    }

    /// Where lines begin that run as the row does, counted along its way: a date in digits may
    /// stand among lines of Hebrew.
    float start(Row row) {
        return row.rightToLeft() ? -right : left;
    }

    /// Where lines end that run as the row does, counted along its way.
    float stop(Row row) {
        return row.rightToLeft() ? -left : right;
    }

    float width() {
        return right - left;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    static Block wider(Block one, Block other) {
        return one.right - one.left >= other.right - other.left ? one : other;
    }

    int rows() {
        return rows;
    }

    /// All rows of pages without those that are left out.
    static List<Row> without(List<PageRows> pages, java.util.Set<Row> leftOut) {
        List<Row> rows = new ArrayList<>();
        for (PageRows page : pages) {
            page.rows().stream().filter(row -> !leftOut.contains(row)).forEach(rows::add);
        }
        return rows;
    }
}
