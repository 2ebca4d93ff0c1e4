package dev.postil.ui.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell whose graphic is as wide as the list and as high as its words then need. A labelled
/// control would give its graphic the width it likes.
public abstract class WideCell<T> extends ListCell<T> {

    /// The room below the last row is filled with empty cells: hundreds if they had no height.
    private static final double EMPTY = 40;

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        Insets insets = getInsets();
        double within = width - insets.getLeft() - insets.getRight();
        double height = shown == null ? EMPTY : shown.prefHeight(within);
        return Math.ceil(insets.getTop() + height + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        Node shown = getGraphic();
        Insets insets = getInsets();
        if (shown != null) {
            shown.resizeRelocate(
                    insets.getLeft(),
                    insets.getTop(),
                    getWidth() - insets.getLeft() - insets.getRight(),
                    getHeight() - insets.getTop() - insets.getBottom());
        }
    }
}
