package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds columns by the white space between them.
final class Columns {

    private static final int DEEPEST = 40;
    private static final int FEWEST_ROWS = 6;
    private static final int PROSE = 22;

    private Columns() {}

    /// Parts rows that run across two columns of prose, as some programs draw them.
    static List<Row> parted(List<Row> rows) {
        int[] votes = new int[400];
        int wide = 0;
        for (Row row : rows) {
            if (isAcross(row)) {
                wide++;
                int at = Math.round(row.pieces().get(1).left() / 4);
                if (at > 0 && at < votes.length - 1) {
                    votes[at]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < votes.length - 1; i++) {
            best = votes[i - 1] + votes[i] + votes[i + 1] > votes[best] ? i : best;
        }
        int most = best == 0 ? 0 : votes[best - 1] + votes[best] + votes[best + 1];
        if (wide < FEWEST_ROWS || most * 10 < wide * 6) {
            return rows;
        }
        List<Row> left = new ArrayList<>();
        List<Row> parted = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        float gutter = best * 4 - 4;
        for (Row row : rows) {
            part(row, gutter, left, right, parted);
        }
        parted.addAll(left);
        parted.addAll(right);
        return parted;
    }

    /// Rows that cross the gutter end what stands in columns above them.
    private static void part(
            Row row, float gutter, List<Row> left, List<Row> right, List<Row> parted) {
        if (row.pieces().size() == 2 && row.pieces().get(1).left() >= gutter - 2) {
            left.add(alone(row, row.pieces().get(0)));
            right.add(alone(row, row.pieces().get(1)));
        } else if (row.right() <= gutter) {
            left.add(row);
        } else if (row.left() >= gutter - 2) {
            right.add(row);
        } else {
            parted.addAll(left);
            parted.addAll(right);
            left.clear();
            right.clear();
            parted.add(row);
        }
    }

    private static Row alone(Row row, Piece piece) {
        Row alone = new Row(row.page(), piece);
        alone.settle();
        alone.role(piece.role());
        return alone;
    }

    private static boolean isAcross(Row row) {
        return row.pieces().size() == 2
                && !row.rightToLeft()
                && row.pieces().get(0).glyphs().size() >= PROSE
                && row.pieces().get(1).glyphs().size() >= PROSE;
    }

    /// Cuts the page along its white spaces, again and again, until rows are left.
    static List<Row> byPlace(List<Row> rows) {
        List<Row> ordered = new ArrayList<>(rows.size());
        int[] angles = rows.stream().mapToInt(Row::angle).distinct().toArray();
        for (int angle : angles) {
            List<Row> alike = rows.stream().filter(row -> row.angle() == angle).toList();
            long backwards = alike.stream().filter(Row::rightToLeft).count();
            cut(alike, backwards * 2 > alike.size(), ordered, 0);
        }
        return ordered;
    }

    private static void cut(List<Row> rows, boolean rightFirst, List<Row> ordered, int depth) {
        if (rows.size() < 2 || depth > DEEPEST) {
            ordered.addAll(lines(rows));
            return;
        }
        float em = (float) rows.stream().mapToDouble(Row::size).average().orElse(10);
        float across = gap(rows, false, em * 0.9f);
        if (!Float.isNaN(across)) {
            List<Row> left = rows.stream().filter(row -> row.left() < across).toList();
            List<Row> right = rows.stream().filter(row -> row.left() >= across).toList();
            if (left.size() > 2 && right.size() > 2) {
                cut(rightFirst ? right : left, rightFirst, ordered, depth + 1);
                cut(rightFirst ? left : right, rightFirst, ordered, depth + 1);
                return;
            }
        }
        float down = gap(rows, true, em * 0.2f);
        if (Float.isNaN(down)) {
            ordered.addAll(lines(rows));
            return;
        }
        cut(rows.stream().filter(row -> row.y() < down).toList(), rightFirst, ordered, depth + 1);
        cut(rows.stream().filter(row -> row.y() >= down).toList(), rightFirst, ordered, depth + 1);
    }

    private static List<Row> lines(List<Row> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparingDouble((Row row) -> Math.round(row.y() / 3))
                                .thenComparingDouble(Row::start))
                .toList();
    }

    /// The place behind the widest white space, not a number where none is wide enough.
    private static float gap(List<Row> rows, boolean down, float least) {
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(row -> from(row, down)));
        float reached = to(sorted[0], down);
        float widest = least;
        float place = Float.NaN;
        for (Row row : sorted) {
            float gap = from(row, down) - reached;
            if (gap > widest) {
                widest = gap;
                place = down ? row.y() - 0.01f : row.left();
            }
            reached = Math.max(reached, to(row, down));
        }
        return place;
    }

    private static float from(Row row, boolean down) {
        return down ? row.y() - row.size() * 0.8f : row.left();
    }

    private static float to(Row row, boolean down) {
        return down ? row.y() + row.size() * 0.2f : row.right();
    }
}
