package dev.postil.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The line around a selected annotation, a little outside of its words: one shape from its start
/// to its end, on each line as wide as the words, without borders inside.
final class Outlines {

    /// Less than the blank before and behind the words, which is to be seen beside the line.
    private static final double ASIDE = 2;

    private static final double ABOVE = 1;
    private static final double BELOW = 4;

    private final List<TextRow> rows;

    private Outlines(List<TextRow> rows) {
        this.rows = rows;
    }

    /// @param rows of the passage, from top to bottom
    static List<PathElement> around(List<TextRow> rows) {
        Outlines outlines = new Outlines(rows);
        boolean isPlain = rows.stream().allMatch(row -> row.boxes().size() == 1);
        return Corners.round(isPlain ? outlines.stacks() : outlines.joined());
    }

    /// Whatever stands beside whatever, which takes its time.
    private List<PathElement> joined() {
        Shape joined = bands().stream().map(Shape.class::cast).reduce(new Path(), Shape::union);
        return joined instanceof Path path ? path.getElements() : List.of();
    }

    /// The same where each line is one box: from one to the next, and a new shape where one has
    /// nothing above it.
    private List<PathElement> stacks() {
        List<PathElement> path = new ArrayList<>();
        List<Rectangle> stack = new ArrayList<>();
        for (Rectangle band : bands()) {
            if (!stack.isEmpty() && !touch(stack.getLast(), band)) {
                addStack(stack, path);
                stack.clear();
            }
            stack.add(band);
        }
        if (!stack.isEmpty()) {
            addStack(stack, path);
        }
        return path;
    }

    private static boolean touch(Rectangle above, Rectangle below) {
        return above.getX() < right(below) && below.getX() < right(above);
    }

    /// Down along the right ends, and up again along the left ones.
    private static void addStack(List<Rectangle> stack, List<PathElement> path) {
        List<Point2D> corners = new ArrayList<>();
        for (Rectangle band : stack) {
            corners.add(new Point2D(right(band), band.getY()));
            corners.add(new Point2D(right(band), bottom(band)));
        }
        for (Rectangle band : stack.reversed()) {
            corners.add(new Point2D(band.getX(), bottom(band)));
            corners.add(new Point2D(band.getX(), band.getY()));
        }
        path.add(new MoveTo(corners.getFirst().getX(), corners.getFirst().getY()));
        corners.stream()
                .skip(1)
                .forEach(corner -> path.add(new LineTo(corner.getX(), corner.getY())));
        path.add(new ClosePath());
    }

    private static double right(Rectangle band) {
        return band.getX() + band.getWidth();
    }

    private static double bottom(Rectangle band) {
        return band.getY() + band.getHeight();
    }

    private List<Rectangle> bands() {
        List<Rectangle> bands = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Rectangle2D box : rows.get(row).boxes()) {
                double from = Math.rint(box.getMinX()) - ASIDE;
                double to = Math.rint(box.getMaxX()) + ASIDE;
                bands.add(new Rectangle(from, top(row), to - from, bottom(row) - top(row)));
            }
        }
        return bands;
    }

    private double top(int row) {
        return row == 0 ? Math.rint(rows.getFirst().top()) - ABOVE : bottom(row - 1);
    }

    private double bottom(int row) {
        return row == rows.size() - 1
                ? Math.rint(rows.getLast().bottom()) + BELOW
                : Math.rint((rows.get(row).bottom() + rows.get(row + 1).top()) / 2);
    }
}
