package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.WideCell;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A row on screen: a card, a heading, or what is told about a tag.
///
/// Before each frame the list measures rows out of sight in a cell that nobody sees. That cell
/// guesses, for to build a card takes longer than the rest of a frame.
final class AnnotationCell extends WideCell<Row> {

    private final AnnotationCard card;
    private final TypicalHeights heights;
    private final HeadingView heading;
    private final ToldView told;
    private final CardParts parts;
    private final Messages messages;

    /// @param parts what its card is made of
    /// @param heights shared by all cells of the list
    AnnotationCell(
            CardParts parts, SidebarViewModel model, Messages messages, TypicalHeights heights) {
        this.parts = parts;
        this.heights = heights;
        card = new AnnotationCard(parts.make());
        this.messages = messages;
        heading = new HeadingView(model);
        told = new ToldView(model, messages);
        getStyleClass().add("annotation-cell");
        for (ObservableValue<?> more : parts.news()) {
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

    private boolean isOutOfSight() {
        return getParent() != null && !getParent().isVisible();
    }

    @Override
    protected double computePrefHeight(double width) {
        Row row = isEmpty() ? null : getItem();
        if (row == null) {
            return super.computePrefHeight(width);
        }
        if (isOutOfSight()) {
            return heights.of(row);
        }
        double height = super.computePrefHeight(width);
        heights.saw(row, height);
        return height;
    }

    private void show() {
        if (isOutOfSight()) {
            return;
        }
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
                card.show(row, isSelected(), parts.isPicked(row.annotation()));
                setGraphic(card);
                setAccessibleText(parts.spoken(row.annotation()));
            }
            case Row.Told(var summary) -> {
                told.show(summary);
                setGraphic(told);
                setAccessibleText(SummaryText.sentence(summary, messages));
            }
        }
    }
}
