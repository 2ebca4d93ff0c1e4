package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A document's title, or a hit between the words around it with its tick in front. All hits stand
/// below each other, so that the eye can run down.
final class HitCell extends ListCell<HitRow> {

    private final HitsViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final CheckBox tick = new CheckBox();
    private final ContextLine context = new ContextLine();
    private final Label mark = new Label();
    private final HBox line = new HBox(tick, context, mark);

    HitCell(HitsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("hit-cell");
        title.getStyleClass().add("hit-title");
        tick.setFocusTraversable(false);
        tick.setMouseTransparent(true);
        mark.getStyleClass().addAll("secondary", "hit-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(context, Priority.ALWAYS);
        line.getStyleClass().add("hit-line");
        line.setMinWidth(0);
        line.setPrefWidth(0);
        model.marks().subscribe(_ -> showMarks());
        setOnMouseClicked(this::clicked);
    }

    @Override
    protected void updateItem(HitRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case HitRow.Title(var document) -> {
                title.setText(document.title());
                setGraphic(title);
            }
            case HitRow.Hit hit -> {
                show(hit);
                setGraphic(line);
            }
        }
    }

    private void show(HitRow.Hit hit) {
        context.show(hit.place());
        showMarks();
    }

    private void showMarks() {
        if (isEmpty() || !(getItem() instanceof HitRow.Hit hit)) {
            return;
        }
        boolean isTicked = model.isTicked(hit);
        String marked = marked(hit);
        tick.setSelected(isTicked);
        mark.setText(marked);
        mark.setVisible(!marked.isEmpty());
        mark.setManaged(!marked.isEmpty());
        setAccessibleText(
                messages.get(
                        isTicked ? "hits.spoken.ticked" : "hits.spoken",
                        hit.place().line(),
                        marked));
    }

    private String marked(HitRow.Hit hit) {
        if (model.isTagged(hit)) {
            return messages.get("hits.isTagged");
        }
        if (hit.place().isFolded()) {
            return messages.get("hits.isFolded");
        }
        return hit.place().isPartOfWord() ? messages.get("hits.isPartOfWord") : "";
    }

    private void clicked(MouseEvent click) {
        if (isEmpty() || !(getItem() instanceof HitRow.Hit hit)) {
            return;
        }
        boolean isAtTick = click.getX() < context.getBoundsInParent().getMinX();
        if (click.isShiftDown()) {
            model.toggleTo(hit);
        } else if (isAtTick) {
            model.toggle(hit);
        } else if (click.getClickCount() == 2 || model.isHere(hit.place())) {
            model.go(hit);
        }
    }
}
