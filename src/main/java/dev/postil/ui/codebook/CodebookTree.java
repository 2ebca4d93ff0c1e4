package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.KeyHandler;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The kinds with their tags, to be gone through, renamed and moved.
///
/// F2 renames, Enter adds beside, Shift+Enter below, Delete deletes, Alt with an arrow moves.
final class CodebookTree extends TreeView<Row> {

    private final CodebookViewModel model;
    private final Edits edits;
    private final Moves moves;
    private final Removals removals;
    private final AddField adding;
    private final Set<Key> folded = new HashSet<>();
    private boolean showing;

    CodebookTree(CodebookViewModel model, Messages messages, AddField adding) {
        this.model = model;
        this.adding = adding;
        edits = new Edits(model, messages);
        moves = new Moves(model);
        removals = new Removals(model, messages);
        setId("codebook-tree");
        getStyleClass().add("codebook-tree");
        setAccessibleText(messages.get("codebook.title"));
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setEditable(true);
        setCellFactory(_ -> new CodebookCell(edits, moves, messages));
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.rows().addListener((Observable _) -> show());
        model.selected().subscribe(_ -> followSelection());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        KeyHandler.leaveTo(this, CodebookTree::isOwn);
        show();
    }

    private void selected(@Nullable TreeItem<Row> item) {
        if (!showing && item != null) {
            model.selected().set(item.getValue().key());
        }
    }

    private void show() {
        showing = true;
        getRoot().getChildren().setAll(model.rows().stream().map(this::item).toList());
        showing = false;
        followSelection();
    }

    private TreeItem<Row> item(Row row) {
        var item = new TreeItem<>(row);
        item.setExpanded(!model.filter().get().isBlank() || !folded.contains(row.key()));
        item.expandedProperty()
                .subscribe(
                        (_, open) -> {
                            if (open) {
                                folded.remove(row.key());
                            } else {
                                folded.add(row.key());
                            }
                        });
        item.getChildren().setAll(row.children().stream().map(this::item).toList());
        return item;
    }

    private void followSelection() {
        Key wanted = model.selected().get();
        TreeItem<Row> now = getSelectionModel().getSelectedItem();
        if (now != null && now.getValue() != null && now.getValue().key().equals(wanted)) {
            return;
        }
        TreeItem<Row> found = wanted == null ? null : find(getRoot(), wanted);
        if (found == null) {
            getSelectionModel().clearSelection();
            return;
        }
        for (TreeItem<Row> up = found.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
        int index = getRow(found);
        getSelectionModel().select(index);
        getFocusModel().focus(index);
        scrollTo(Math.max(0, index - 5));
    }

    private static @Nullable TreeItem<Row> find(TreeItem<Row> item, Key wanted) {
        if (item.getValue() != null && item.getValue().key().equals(wanted)) {
            return item;
        }
        return item.getChildren().stream()
                .map(child -> find(child, wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void pressed(KeyEvent key) {
        if (getEditingItem() != null) {
            return;
        }
        boolean used = true;
        switch (key.getCode()) {
            case ENTER -> adding.start(key.isShiftDown());
            case DELETE, BACK_SPACE -> removals.delete();
            case UP -> used = key.isAltDown() && along(-1);
            case DOWN -> used = key.isAltDown() && along(1);
            case LEFT -> used = key.isAltDown() && out();
            case RIGHT -> used = key.isAltDown() && in();
            default -> used = false;
        }
        if (used) {
            key.consume();
        }
    }

    /// Elsewhere these rename the document, go along the trail and along the list.
    private static boolean isOwn(KeyEvent key) {
        return key.getCode() == KeyCode.F2 || (key.isAltDown() && key.getCode().isArrowKey());
    }

    private boolean along(int step) {
        moves.moveAlong(step);
        return true;
    }

    private boolean out() {
        moves.moveOut();
        return true;
    }

    private boolean in() {
        moves.moveIn();
        return true;
    }

    /// The tag that is dragged, as it stands on the dragboard.
    static @Nullable UUID dragged(String words) {
        try {
            return words.startsWith(CodebookCell.DRAGGED)
                    ? UUID.fromString(words.substring(CodebookCell.DRAGGED.length()))
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
