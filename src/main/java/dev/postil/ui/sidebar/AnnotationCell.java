package dev.postil.ui.sidebar;

import dev.postil.ui.control.WideCell;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row on screen: a card or a heading.
final class AnnotationCell extends WideCell<Row> {

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
}
