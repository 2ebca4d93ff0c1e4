package dev.postil.ui.reader;

import java.util.List;
import javafx.geometry.Rectangle2D;

/// What of a passage stands on one line of text.
///
/// @param boxes from left to right; several where directions of writing mix
/// @param left where the words of the whole line begin
/// @param right where they end
record TextRow(List<Rectangle2D> boxes, double left, double right, boolean isRightToLeft) {

    static TextRow of(List<Rectangle2D> boxes, List<Rectangle2D> line, boolean isRightToLeft) {
        return new TextRow(
                boxes.stream().sorted((a, b) -> Double.compare(a.getMinX(), b.getMinX())).toList(),
                line.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0),
                line.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0),
                isRightToLeft);
    }

    /// The same, moved.
    TextRow shift(double x, double y) {
        return new TextRow(
                boxes.stream()
                        .map(
                                box ->
                                        new Rectangle2D(
                                                box.getMinX() + x,
                                                box.getMinY() + y,
                                                box.getWidth(),
                                                box.getHeight()))
                        .toList(),
                left + x,
                right + x,
                isRightToLeft);
    }

    double top() {
        return boxes.getFirst().getMinY();
    }

    double bottom() {
        return boxes.getFirst().getMaxY();
    }
}
