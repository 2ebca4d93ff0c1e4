package dev.postil.ui.sidebar;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row on screen: a card or a heading, as wide as the list and as high as its words need.
final class AnnotationCell extends ListCell<Row> {

    private final AnnotationCard card;
    private final Label title = new Label();
    private final Label number = new Label();
    private final HBox heading = new HBox(title, number);

    /// @param news tell when rows that did not change themselves look different now
    AnnotationCell(AnnotationCard card, ObservableValue<?>... news) {
        this.card = card;
        getStyleClass().add("annotation-cell");
        title.getStyleClass().add("section-title");
        number.getStyleClass().add("section-title");
        heading.getStyleClass().add("group-heading");
        for (ObservableValue<?> more : news) {
            more.subscribe(_ -> show());
        }
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        show();
    }

    private void show() {
        switch (isEmpty() ? null : getItem()) {
            case null -> setGraphic(null);
            case Row.Heading(var words, var count) -> {
                title.setText(words);
                number.setText(Integer.toString(count));
                setGraphic(heading);
            }
            case Row.Card row -> {
                card.show(row, isSelected());
                setGraphic(card);
                setAccessibleText(row.annotation().quote().exact());
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        Insets insets = getInsets();
        double within = width - insets.getLeft() - insets.getRight();
        double height = shown == null ? 0 : shown.prefHeight(within);
        return Math.ceil(insets.getTop() + height + insets.getBottom());
    }

    /// A labelled control would give its graphic the width it likes, not the one there is.
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
