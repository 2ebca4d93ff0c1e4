package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.WideCell;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.Node;
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
    private @Nullable Row shown;
    private boolean wasSelected;
    private boolean isStale;

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
            more.subscribe(_ -> showAnew());
        }
    }

    /// The cell that measures stays filled between two rows: to be emptied and filled is another
    /// style, and styles that change while rows are laid out cost the whole window one more frame.
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        if (empty && isOutOfSight()) {
            return;
        }
        super.updateItem(row, empty);
        show();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        show();
    }

    private void showAnew() {
        isStale = true;
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

    /// Does nothing where the cell shows the row already: the list empties and fills its cells anew
    /// whenever a row comes or goes. So an empty cell keeps what it showed, out of sight.
    private void show() {
        if (isOutOfSight()) {
            return;
        }
        Row row = isEmpty() ? null : getItem();
        if (getGraphic() != null) {
            getGraphic().setVisible(row != null);
        }
        if (row == null || isShown(row)) {
            return;
        }
        shown = row;
        wasSelected = isSelected();
        isStale = false;
        switch (row) {
            case Row.Heading heading -> show(heading);
            case Row.Card card -> show(card);
            case Row.Told(var summary) -> {
                told.show(summary);
                setGraphic(told);
                setAccessibleText(SummaryText.sentence(summary, messages));
            }
        }
        getGraphic().setVisible(true);
    }

    private boolean isShown(Row row) {
        return !isStale && shown != null && row.isSame(shown) && wasSelected == isSelected();
    }

    private void show(Row.Heading row) {
        heading.show(row);
        setGraphic(heading);
        setAccessibleText(
                row.folded()
                        ? messages.get("sidebar.group.folded", row.title(), row.count())
                        : messages.get("sidebar.group.open", row.title(), row.count()));
    }

    private void show(Row.Card row) {
        card.show(row, isSelected(), parts.isPicked(row.annotation()));
        setGraphic(card);
        setAccessibleText(parts.spoken(row.annotation()));
    }

    /// The row whose card is under the mouse; -1 where there is none.
    static int rowOf(EventTarget target) {
        Node node = target instanceof Node inside ? inside : null;
        while (node != null && !(node instanceof AnnotationCell)) {
            node = node.getParent();
        }
        return node instanceof AnnotationCell cell && cell.getItem() instanceof Row.Card
                ? cell.getIndex()
                : -1;
    }
}
