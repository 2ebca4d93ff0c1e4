package dev.postil.ui.hits;

import dev.postil.session.FoundPlace;
import dev.postil.ui.control.ClipToSize;
import dev.postil.ui.control.Direction;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A hit with as many whole words before and after it as there is room for. The hits of all lines
/// begin at one place, from the right where words run that way.
///
/// Labels with an ellipsis in front put the words of right-to-left lines in the wrong order; so
/// words are left out here, and the ellipsis is one of them.
final class ContextLine extends Region {

    private static final String READING_FACE = "reading-face";
    private static final String RIGHT_TO_LEFT_FACE = "right-to-left-face";
    private static final double PART_BEFORE = 0.33;
    private static final double MOST_OF_HIT = 0.5;

    private final Text before = new Text();
    private final Label words = new Label();
    private final Text after = new Text();
    private String allBefore = "";
    private String allAfter = "";
    private double fittedTo = -1;
    private Font fittedIn = Font.getDefault();
    private boolean isRightToLeft;

    ContextLine() {
        getStyleClass().add("hit-context");
        before.getStyleClass().addAll("hit-around", READING_FACE);
        after.getStyleClass().addAll("hit-around", READING_FACE);
        words.getStyleClass().addAll("hit-words", READING_FACE);
        words.setTextOverrun(OverrunStyle.CLIP);
        ClipToSize.of(this);
        setMinWidth(0);
        getChildren().addAll(before, words, after);
    }

    void show(FoundPlace place) {
        allBefore = place.before();
        allAfter = place.after();
        fittedTo = -1;
        words.setText(place.words());
        isRightToLeft = Direction.isRightToLeft(place.words() + place.after());
        NodeOrientation orientation =
                isRightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        for (Node part : getChildren()) {
            part.setNodeOrientation(orientation);
            part.getStyleClass().removeAll(READING_FACE, RIGHT_TO_LEFT_FACE);
            part.getStyleClass().add(isRightToLeft ? RIGHT_TO_LEFT_FACE : READING_FACE);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return words.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double hit = Math.min(words.prefWidth(-1), width * MOST_OF_HIT);
        double start = snapPositionX(width * PART_BEFORE);
        double height = words.prefHeight(-1);
        double top = snapPositionY((getHeight() - height) / 2);
        double left = isRightToLeft ? width - start - hit : start;
        words.resizeRelocate(left, top, hit, height);
        fit(width, start, width - start - hit);
        double beforeWidth = before.prefWidth(-1);
        double afterWidth = after.prefWidth(-1);
        double base = top + words.getBaselineOffset();
        place(before, isRightToLeft ? left + hit : left - beforeWidth, base);
        place(after, isRightToLeft ? left - afterWidth : left + hit, base);
    }

    /// Measuring takes its time, and nothing else changes while one scrolls.
    private void fit(double width, double roomBefore, double roomAfter) {
        if (fittedTo != width || !fittedIn.equals(before.getFont())) {
            fittedTo = width;
            fittedIn = before.getFont();
            WordsThatFit.last(before, allBefore, roomBefore);
            WordsThatFit.first(after, allAfter, roomAfter);
        }
    }

    private void place(Text text, double x, double base) {
        text.relocate(x, base - text.getBaselineOffset());
    }
}
