package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.WideCell;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A row on screen: a card, a heading, or what is told about a tag.
final class AnnotationCell extends WideCell<Row> {

    private final AnnotationCard card;
    private final HeadingView heading;
    private final ToldView told;
    private final Messages messages;

    /// @param news tell when rows that did not change themselves look different now
    AnnotationCell(
            AnnotationCard card,
            SidebarViewModel model,
            Messages messages,
            List<ObservableValue<?>> news) {
        this.card = card;
        this.messages = messages;
        heading = new HeadingView(model);
        told = new ToldView(model, messages);
        getStyleClass().add("annotation-cell");
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
            case Row.Heading row -> {
                heading.show(row);
                setGraphic(heading);
                setAccessibleText(
                        row.folded()
                                ? messages.get("sidebar.group.folded", row.title(), row.count())
                                : messages.get("sidebar.group.open", row.title(), row.count()));
            }
            case Row.Card row -> {
                card.show(row, isSelected());
                setGraphic(card);
                setAccessibleText(row.annotation().quote().exact());
            }
            case Row.Told(var summary) -> {
                told.show(summary);
                setGraphic(told);
                setAccessibleText(SummaryText.sentence(summary, messages));
            }
        }
    }
}
