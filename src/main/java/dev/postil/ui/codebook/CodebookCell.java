package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindSign;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the tree: sign, label, key, how many passages; renamed in place, dragged elsewhere.
final class CodebookCell extends TreeCell<Row> {

    static final String DRAGGED = "postil-tag:";

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Edits edits;
    private final Moves moves;
    private final Messages messages;

    CodebookCell(Edits edits, Moves moves, Messages messages) {
        this.edits = edits;
        this.moves = moves;
        this.messages = messages;
        getStyleClass().add("codebook-cell");
        setOnDragDetected(_ -> drag());
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::dropped);
    }

    /// As wide as the tree, so that long names are shortened rather than scrolled to.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : content(row));
        setAccessibleText(empty || row == null ? "" : spoken(row));
    }

    private HBox content(Row row) {
        var label = new Label(row.label());
        label.getStyleClass().add("codebook-name");
        switch (row.key()) {
            case Key.OfKind _ -> label.getStyleClass().addAll("strong", "codebook-kind");
            case Key.LinkTypes _ -> label.getStyleClass().add("strong");
            case Key.OfTag _, Key.OfLinkType _ -> {}
        }
        label.setMinWidth(0);
        var hint = new Label(row.hint());
        hint.getStyleClass().add(row.key() instanceof Key.OfLinkType ? "secondary" : "key-cap");
        hint.setVisible(!row.hint().isEmpty());
        hint.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var count = new Label(row.passages() < 0 ? "" : String.valueOf(row.passages()));
        count.getStyleClass().add("secondary");
        count.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(label, hint, space, count);
        if (row.style() != null) {
            line.getChildren().addFirst(new KindSign(row.style()));
        }
        line.getStyleClass().add("codebook-line");
        return line;
    }

    private String spoken(Row row) {
        return row.passages() < 0
                ? row.label()
                : row.label() + ", " + messages.get("codebook.count", row.passages());
    }

    @Override
    public void startEdit() {
        Row row = getItem();
        if (row == null || row.key() instanceof Key.LinkTypes) {
            return;
        }
        super.startEdit();
        var field = new TextField(row.label());
        field.setId("codebook-rename");
        FieldName.give(field, messages.get("codebook.label"));
        field.setOnAction(
                _ -> {
                    String words = field.getText();
                    cancelEdit();
                    edits.rename(row.key(), words);
                });
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now && isEditing()) {
                                String words = field.getText();
                                super.cancelEdit();
                                edits.rename(row.key(), words);
                                updateItem(getItem(), isEmpty());
                            }
                        });
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        cancelEdit();
                        key.consume();
                    }
                });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        Row row = getItem();
        setGraphic(row == null ? null : content(row));
        getTreeView().requestFocus();
    }

    private void drag() {
        if (getItem() != null && getItem().key() instanceof Key.OfTag(UUID id)) {
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            var content = new ClipboardContent();
            content.putString(DRAGGED + id);
            board.setContent(content);
        }
    }

    private void over(DragEvent event) {
        boolean fits = target(event) != null;
        pseudoClassStateChanged(TARGET, fits);
        if (fits) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        UUID tag = target(event);
        if (tag != null) {
            moves.move(tag, getItem().key());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// The tag that can be dropped here; null where none can.
    private @Nullable UUID target(DragEvent event) {
        if (getItem() == null || !event.getDragboard().hasString()) {
            return null;
        }
        UUID tag = CodebookTree.dragged(event.getDragboard().getString());
        return tag != null && moves.canMove(tag, getItem().key()) ? tag : null;
    }
}
