package dev.postil.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The line around a selected annotation, a little outside of its words: one shape from its start
/// to its end, as wide as its widest lines, without borders inside.
final class Outlines {

    private static final double ASIDE = 3;
    private static final double ABOVE = 1;
    private static final double BELOW = 4;

    private final List<TextRow> rows;
    private final double left;
    private final double right;

    private Outlines(List<TextRow> rows) {
        this.rows = rows;
        left = rows.stream().mapToDouble(TextRow::left).min().orElse(0);
        right = rows.stream().mapToDouble(TextRow::right).max().orElse(0);
    }

    /// @param rows of the passage, from top to bottom
    static List<PathElement> around(List<TextRow> rows) {
        Shape joined =
                new Outlines(rows)
                        .bands().stream().map(Shape.class::cast).reduce(new Path(), Shape::union);
        return joined instanceof Path path ? Corners.round(path.getElements()) : List.of();
    }

    private List<Rectangle> bands() {
        List<Rectangle> bands = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Rectangle2D box : rows.get(row).boxes()) {
                Rectangle band = band(box, row);
                Rectangle above = bands.isEmpty() ? band : bands.getLast();
                if (isBelow(above, band)) {
                    above.setHeight(band.getY() + band.getHeight() - above.getY());
                } else {
                    bands.add(band);
                }
            }
        }
        return bands;
    }

    private static boolean isBelow(Rectangle above, Rectangle band) {
        return above.getX() == band.getX()
                && above.getWidth() == band.getWidth()
                && above.getY() + above.getHeight() == band.getY();
    }

    private Rectangle band(Rectangle2D box, int row) {
        double from = Math.rint(reachesLeft(box, row) ? left : box.getMinX()) - ASIDE;
        double to = Math.rint(reachesRight(box, row) ? right : box.getMaxX()) + ASIDE;
        double top = top(row);
        return new Rectangle(from, top, to - from, bottom(row) - top);
    }

    private double top(int row) {
        return row == 0 ? Math.rint(rows.getFirst().top()) - ABOVE : bottom(row - 1);
    }

    private double bottom(int row) {
        return row == rows.size() - 1
                ? Math.rint(rows.getLast().bottom()) + BELOW
                : Math.rint((rows.get(row).bottom() + rows.get(row + 1).top()) / 2);
    }

    /// A passage that comes from the line above or goes on below takes all of the column there.
    private boolean reachesLeft(Rectangle2D box, int row) {
        return goesOn(row, rows.get(row).isRightToLeft()) && box.getMinX() <= rows.get(row).left();
    }

    private boolean reachesRight(Rectangle2D box, int row) {
        return goesOn(row, !rows.get(row).isRightToLeft())
                && box.getMaxX() >= rows.get(row).right();
    }

    private boolean goesOn(int row, boolean atItsEnd) {
        return atItsEnd ? row < rows.size() - 1 : row > 0;
    }
}
