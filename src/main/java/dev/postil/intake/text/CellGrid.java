package dev.postil.intake.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The cells of a table in their columns: those that span several, or reach down into rows below,
/// leave blanks, so that what stands below each other is of one column.
///
/// Spans are followed where some row has a cell of its own in every column. Where none has, as in
/// tables whose borders were drawn by hand, columns of the file are none that anybody sees, and
/// cells stay as they follow each other.
public final class CellGrid {

    /// Tables that are wider are followed without their spans.
    public static final int MOST_COLUMNS = 100;

    private CellGrid() {}

    /// A cell.
    ///
    /// @param across how many columns it is wide, at least 1
    /// @param down how many rows it is high, at least 1; 0 where it is none, but columns left out
    public record Cell<T>(T content, int across, int down) {

        public static <T> Cell<T> single(T content) {
            return new Cell<>(content, 1, 1);
        }

        /// Columns that a row leaves out.
        public static <T> Cell<T> leftOut(T blank, int columns) {
            return new Cell<>(blank, columns, 0);
        }
    }

    /// The contents of each row by column.
    ///
    /// @param blank what stands in columns that a cell of another column or row covers
    public static <T> List<List<T>> columns(List<List<Cell<T>>> rows, T blank) {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean hasSpans =
                rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.across() > 1 || cell.down() != 1);
        if (hasSpans && widest <= MOST_COLUMNS) {
            Layout<T> layout = Layout.of(rows, blank, MOST_COLUMNS + 1);
            if (layout.isRegular()) {
                return layout.rows;
            }
            // Who wants a cell as wide as the table may say a number that is larger.
            layout = Layout.of(rows, blank, layout.widestOfSingles);
            if (layout.isRegular()) {
                return layout.rows;
            }
        }
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .filter(cell -> cell.down() > 0)
                                        .map(Cell::content)
                                        .toList())
                .toList();
    }

    private static final class Layout<T> {

        private final T blank;
        private final List<List<T>> rows = new ArrayList<>();

        /// Of each column, how many rows a cell from above still reaches into.
        private final List<Integer> reaches = new ArrayList<>();

        private int widest;
        private int widestOfSingles;

        private Layout(T blank) {
            this.blank = blank;
        }

        /// @param most columns, to which the last cell of a row may reach
        static <T> Layout<T> of(List<List<Cell<T>>> rows, T blank, int most) {
            Layout<T> layout = new Layout<>(blank);
            rows.forEach(row -> layout.row(row, most));
            return layout;
        }

        /// Whether a row without wide cells has every column.
        boolean isRegular() {
            return widest <= MOST_COLUMNS && widestOfSingles == widest;
        }

        private void row(List<Cell<T>> cells, int most) {
            List<T> row = new ArrayList<>();
            boolean singles = true;
            for (int i = 0; i < cells.size(); i++) {
                Cell<T> cell = cells.get(i);
                covered(row);
                int room =
                        i == cells.size() - 1 ? Math.max(1, most - row.size()) : MOST_COLUMNS + 1;
                int across = Math.clamp(cell.across(), 1, room);
                singles &= across == 1 && cell.down() > 0;
                row.add(cell.content());
                row.addAll(Collections.nCopies(across - 1, blank));
                while (reaches.size() < row.size()) {
                    reaches.add(0);
                }
                Collections.fill(
                        reaches.subList(row.size() - across, row.size()),
                        Math.max(0, cell.down() - 1));
                if (row.size() > MOST_COLUMNS) {
                    break;
                }
            }
            covered(row);
            for (int i = row.size(); i < reaches.size(); i++) {
                reaches.set(i, Math.max(0, reaches.get(i) - 1));
            }
            rows.add(row);
            widest = Math.max(widest, row.size());
            widestOfSingles = singles ? Math.max(widestOfSingles, row.size()) : widestOfSingles;
        }

        /// Adds blanks for the next columns as far as a cell from above reaches into them.
        private void covered(List<T> row) {
            while (row.size() < reaches.size() && reaches.get(row.size()) > 0) {
                reaches.set(row.size(), reaches.get(row.size()) - 1);
                row.add(blank);
            }
        }
    }
}
