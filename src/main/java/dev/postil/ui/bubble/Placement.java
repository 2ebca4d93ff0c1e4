package dev.postil.ui.bubble;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/// Where the bubble goes: at the end of the words, below them or else above them, always inside the
/// area, and on the words only where these fill all of it.
final class Placement {

    private static final double GAP = 8;
    private static final double MARGIN = 6;

    /// So much of the bubble stands left of where the words end.
    private static final double LEFT_SHARE = 0.6;

    private Placement() {}

    /// The bubble's upper left corner. It does not reach far to the left of the words, where other
    /// things than the text are.
    ///
    /// @param lines the boxes of the words, one a line, from top to bottom; not empty
    static Point2D of(List<Bounds> lines, Dimension2D bubble, Dimension2D area) {
        double top = lines.stream().mapToDouble(Bounds::getMinY).min().orElse(0);
        double bottom = lines.stream().mapToDouble(Bounds::getMaxY).max().orElse(0);
        double below = bottom + GAP;
        double above = top - GAP - bubble.getHeight();
        boolean fitsBelow = below + bubble.getHeight() + MARGIN <= area.getHeight();
        boolean fitsAbove = above >= MARGIN;
        double y = fitsBelow || !fitsAbove ? below : above;
        double left = lines.stream().mapToDouble(Bounds::getMinX).min().orElse(0) - GAP;
        double x = lines.getLast().getMaxX() - bubble.getWidth() * LEFT_SHARE;
        return new Point2D(
                inside(Math.max(left, x), bubble.getWidth(), area.getWidth()),
                inside(y, bubble.getHeight(), area.getHeight()));
    }

    private static double inside(double wanted, double size, double space) {
        return Math.max(MARGIN, Math.min(wanted, space - size - MARGIN));
    }
}
