package dev.postil.ui.reader;

import java.util.List;
import javafx.geometry.Rectangle2D;

/// What of a passage stands on one line of text.
///
/// @param boxes from left to right; several where directions of writing mix
record TextRow(List<Rectangle2D> boxes, boolean isRightToLeft) {

    static TextRow of(List<Rectangle2D> boxes, boolean isRightToLeft) {
        return new TextRow(
                boxes.stream().sorted((a, b) -> Double.compare(a.getMinX(), b.getMinX())).toList(),
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
                isRightToLeft);
    }

    double top() {
        return boxes.getFirst().getMinY();
    }

    double bottom() {
        return boxes.getFirst().getMaxY();
    }
}
