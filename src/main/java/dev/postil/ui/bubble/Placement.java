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

    /// The bubble's upper left corner, below the words where it can be. It does not reach far to
    /// the left of the words, where other things than the text are.
    ///
    /// @param lines the boxes of the words, one a line, from top to bottom; not empty
    /// @param area where it may stand
    static Point2D of(List<Bounds> lines, Dimension2D bubble, Bounds area) {
        return of(lines, bubble, bubble.getHeight(), area);
    }

    /// As above, for a bubble that grows and shrinks: it stands where it has room to grow, so that
    /// it does not change sides under the hand.
    ///
    /// @param grown how high it may become
    static Point2D of(List<Bounds> lines, Dimension2D bubble, double grown, Bounds area) {
        boolean isBelow =
                fitsBelow(lines, grown, area)
                        || (!fitsAbove(lines, grown, area)
                                && (fitsBelow(lines, bubble.getHeight(), area)
                                        || !fitsAbove(lines, bubble.getHeight(), area)));
        return corner(lines, bubble, isBelow, area);
    }

    /// As above, but above the words where it can be.
    static Point2D above(List<Bounds> lines, Dimension2D bubble, double grown, Bounds area) {
        boolean isAbove =
                fitsAbove(lines, grown, area)
                        || (!fitsBelow(lines, grown, area)
                                && fitsAbove(lines, bubble.getHeight(), area));
        return corner(lines, bubble, !isAbove, area);
    }

    private static boolean fitsBelow(List<Bounds> lines, double height, Bounds area) {
        return bottom(lines) + GAP + height + MARGIN <= area.getMaxY();
    }

    private static boolean fitsAbove(List<Bounds> lines, double height, Bounds area) {
        return top(lines) - GAP - height >= area.getMinY() + MARGIN;
    }

    private static Point2D corner(
            List<Bounds> lines, Dimension2D bubble, boolean isBelow, Bounds area) {
        double y = isBelow ? bottom(lines) + GAP : top(lines) - GAP - bubble.getHeight();
        double left = lines.stream().mapToDouble(Bounds::getMinX).min().orElse(0) - GAP;
        double x = lines.getLast().getMaxX() - bubble.getWidth() * LEFT_SHARE;
        return new Point2D(
                inside(Math.max(left, x), bubble.getWidth(), area.getMinX(), area.getMaxX()),
                inside(y, bubble.getHeight(), area.getMinY(), area.getMaxY()));
    }

    /// How large a bubble can be that covers none of the words.
    static Dimension2D room(List<Bounds> lines, Bounds area) {
        double above = top(lines) - area.getMinY();
        double below = area.getMaxY() - bottom(lines);
        return new Dimension2D(area.getWidth() - 2 * MARGIN, Math.max(above, below) - GAP - MARGIN);
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
