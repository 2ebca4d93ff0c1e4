package dev.postil.ui.hits;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// The tools above the list in one row. Where room is short, the name of the tag gives way first;
/// only then they take a second row.
final class ToolsRow extends FlowPane {

    private final TagChoiceBar choice;

    /// @param choice the one of `tools` that can do with less
    ToolsRow(TagChoiceBar choice, Node... tools) {
        super(tools);
        this.choice = choice;
        getStyleClass().add("hits-tools");
        setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        double left = width - snappedLeftInset() - snappedRightInset();
        for (Node tool : getManagedChildren()) {
            left -= tool.equals(choice) ? 0 : snapSizeX(tool.prefWidth(-1));
        }
        choice.fit(left - (getManagedChildren().size() - 1) * snapSpaceX(getHgap()));
    }
}
