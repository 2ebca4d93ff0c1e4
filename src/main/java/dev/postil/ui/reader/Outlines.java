package dev.postil.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// The line around a selected annotation, a little outside of its words.
final class Outlines {

    private static final double ASIDE = 4;
    private static final double ABOVE = 1;
    private static final double BELOW = 4;
    private static final double RADIUS = 4;

    private Outlines() {}

    /// A rounded line around the boxes of each line of text.
    static List<PathElement> around(List<Rectangle2D> boxes) {
        List<PathElement> path = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            add(
                    path,
                    Math.round(box.getMinX()) - ASIDE,
                    Math.round(box.getMinY()) - ABOVE,
                    Math.round(box.getMaxX()) + ASIDE,
                    Math.round(box.getMaxY()) + BELOW);
        }
        return path;
    }

    private static void add(
            List<PathElement> path, double left, double top, double right, double bottom) {
        path.add(new MoveTo(left + RADIUS, top));
        path.add(new LineTo(right - RADIUS, top));
        path.add(corner(right, top + RADIUS));
        path.add(new LineTo(right, bottom - RADIUS));
        path.add(corner(right - RADIUS, bottom));
        path.add(new LineTo(left + RADIUS, bottom));
        path.add(corner(left, bottom - RADIUS));
        path.add(new LineTo(left, top + RADIUS));
        path.add(corner(left + RADIUS, top));
        path.add(new ClosePath());
    }

    private static ArcTo corner(double x, double y) {
        return new ArcTo(RADIUS, RADIUS, 0, x, y, false, true);
    }
}
