package dev.postil.ui.bubble;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/// Where the bubble goes: at the end of the words, on one side of them or else on the other, always
/// inside the pane of the text, and on the words only where these fill all of it.
final class Placement {

    private static final double GAP = 8;
    private static final double MARGIN = 6;

    /// So much of the bubble stands left of where the words end.
    private static final double LEFT_SHARE = 0.6;

    private Placement() {}

    /// The bubble's upper left corner, below the words where it can be.
    ///
    /// @param lines the boxes of the words, one a line, from top to bottom; not empty
    /// @param area where it may stand
    static Point2D of(List<Bounds> lines, Dimension2D bubble, Bounds area) {
        return corner(isBelow(lines, bubble.getHeight(), area), lines, bubble, area);
    }

    /// Whether a bubble of this height belongs below the words; where there is room on neither side
    /// of them, on the larger one.
    static boolean isBelow(List<Bounds> lines, double height, Bounds area) {
        return fits(true, lines, height, area)
                || (!fits(false, lines, height, area)
                        && height(true, lines, area) >= height(false, lines, area));
    }

    /// Whether there is room for this height.
    static boolean fits(boolean isBelow, List<Bounds> lines, double height, Bounds area) {
        return height <= height(isBelow, lines, area);
    }

    /// The corner on one side of the words. It does not reach far to the left of them, where other
    /// things than the text are.
    static Point2D corner(boolean isBelow, List<Bounds> lines, Dimension2D bubble, Bounds area) {
        double y = isBelow ? bottom(lines) + GAP : top(lines) - GAP - bubble.getHeight();
        double left = lines.stream().mapToDouble(Bounds::getMinX).min().orElse(0) - GAP;
        double x = lines.getLast().getMaxX() - bubble.getWidth() * LEFT_SHARE;
        return new Point2D(
                inside(Math.max(left, x), bubble.getWidth(), area.getMinX(), area.getMaxX()),
                inside(y, bubble.getHeight(), area.getMinY(), area.getMaxY()));
    }

    /// How large a bubble can be there that covers none of the words.
    static Dimension2D room(boolean isBelow, List<Bounds> lines, Bounds area) {
        return new Dimension2D(area.getWidth() - 2 * MARGIN, height(isBelow, lines, area));
    }

    private static double height(boolean isBelow, List<Bounds> lines, Bounds area) {
        double free = isBelow ? area.getMaxY() - bottom(lines) : top(lines) - area.getMinY();
        return free - GAP - MARGIN;
    }

    private static double top(List<Bounds> lines) {
        return lines.stream().mapToDouble(Bounds::getMinY).min().orElse(0);
    }

    private static double bottom(List<Bounds> lines) {
        return lines.stream().mapToDouble(Bounds::getMaxY).max().orElse(0);
    }

    private static double inside(double wanted, double size, double from, double to) {
        return Math.max(from + MARGIN, Math.min(wanted, to - size - MARGIN));
    }
}
