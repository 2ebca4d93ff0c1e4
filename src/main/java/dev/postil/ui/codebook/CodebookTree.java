package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import java.util.List;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The kinds with their tags, to be gone through, renamed and moved.
///
/// F2 renames, Enter adds beside, Shift+Enter below, Delete deletes, Alt with an arrow moves;
/// letters go to the row that begins with them.
final class CodebookTree extends TreeView<Row> {

    /// So many rows are seen above the one that is scrolled to.
    private static final int MARGIN = 5;

    private final CodebookViewModel model;
    private final Edits edits;
    private final Moves moves;
    private final Removals removals;
    private final AddField adding;
    private final RowItems items = new RowItems();
    private final TypeAhead typeAhead = new TypeAhead(this);
    private boolean showing;

    /// The row that was followed to last, and whether the selected one shall stay in view.
    private @Nullable Key followed;

    private boolean keepInView;

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
        setRoot(items.root());
        setEditable(true);
        setCellFactory(_ -> new CodebookCell(edits, moves, messages));
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.rows().addListener((Observable _) -> show());
        model.selected().subscribe(_ -> followSelection());
        editingItemProperty().subscribe(_ -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, key -> typeAhead.typed(key).ifPresent(this::goTo));
    }

    private void selected(@Nullable TreeItem<Row> item) {
        if (!showing && item != null) {
            model.selected().set(item.getValue().key());
        }
    }

    /// What is being typed into a row stays: the rows follow once it is done.
    private void show() {
        if (getEditingItem() != null) {
            return;
        }
        List<Row> rows = model.rows();
        boolean unfolded = !model.filter().get().isBlank();
        showing = true;
        if (!items.isShapedLike(rows, unfolded)) {
            letGo();
        }
        items.show(rows, unfolded);
        showing = false;
        followSelection();
    }

    /// Nothing is selected or focused while items move. The tree would take both along, the focus
    /// not before the next turn, and then to where the item no longer is.
    private void letGo() {
        keepInView = isInView(getSelectionModel().getSelectedIndex());
        getSelectionModel().clearSelection();
        getFocusModel().focus(-1);
    }

    private void followSelection() {
        Key wanted = model.selected().get();
        TreeItem<Row> found = items.of(wanted);
        if (found == null) {
            getSelectionModel().clearSelection();
        } else if (!found.equals(getSelectionModel().getSelectedItem())) {
            unfoldAbove(found);
            int row = getRow(found);
            getSelectionModel().select(row);
            getFocusModel().focus(row);
            if (keepInView || !found.getValue().key().equals(followed)) {
                reveal(row);
            }
        }
        keepInView = false;
        followed = wanted;
    }

    private void unfoldAbove(TreeItem<Row> item) {
        for (TreeItem<Row> up = item.getParent(); up != null; up = up.getParent()) {
            if (!up.isExpanded()) {
                getFocusModel().focus(-1);
                up.setExpanded(true);
            }
        }
    }

    /// Scrolls only where the row is not on screen.
    private void reveal(int row) {
        if (!isInView(row)) {
            scrollTo(Math.max(0, row - MARGIN));
        }
    }

    private boolean isInView(int row) {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && row >= flow.getFirstVisibleCell().getIndex()
                && row <= flow.getLastVisibleCell().getIndex();
    }

    /// Starts renaming the selected row in its place.
    void rename() {
        TreeItem<Row> item = getSelectionModel().getSelectedItem();
        if (item != null) {
            requestFocus();
            reveal(getRow(item));
            edit(item);
        }
    }

    private void goTo(int row) {
        getSelectionModel().select(row);
        reveal(row);
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
    static boolean isOwn(KeyEvent key) {
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
