package dev.postil.ui.control;

import dev.postil.i18n.RightToLeft;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextAlignment;

/// Words that wrap up to two lines; what is cut off can be read in a tooltip.
public final class ShortLabel extends Label {

    private static final int LINES = 2;

    public ShortLabel() {
        setWrapText(true);
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? new Tooltip(getText()) : null));
    }

    /// Shows `words`, on the side they are read from.
    public void show(String words) {
        setText(RightToLeft.isolated(words));
        Direction.dress(this, words);
        boolean rightToLeft = Direction.isRightToLeft(words);
        setAlignment(rightToLeft ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        setTextAlignment(rightToLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        if (isTextTruncated()) {
            setTooltip(new Tooltip(getText()));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(super.computePrefHeight(width), LINES * computeMinHeight(width));
    }
}
