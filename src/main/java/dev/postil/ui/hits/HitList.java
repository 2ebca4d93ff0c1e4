package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Shortcut;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The hits, ticked by key or mouse.
final class HitList extends ListView<HitRow> {

    private static final double ROW = 29;

    private final HitsViewModel model;
    private final TagKeys keys;

    /// Whether somebody went to the row pointed at, after they last chose a tag: then `Enter` means
    /// the row, else the tag.
    private boolean isRowMeant;

    HitList(HitsViewModel model, TagKeys keys, Messages messages) {
        super(model.rows());
        this.keys = keys;
        this.model = model;
        setId("hits-list");
        getStyleClass().add("hits-list");
        setAccessibleText(messages.get("hits.title"));
        setFixedCellSize(ROW);
        setMinHeight(0);
        setCellFactory(_ -> new HitCell(model, messages));
        Label empty = new Label();
        empty.getStyleClass().add("secondary");
        empty.textProperty().bind(model.state());
        setPlaceholder(empty);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isRowMeant = true);
        model.rows().subscribe(this::pointAtFirst);
        model.tagToGive().wanted().subscribe(_ -> isRowMeant = false);
        model.request().subscribe(_ -> isRowMeant = false);
    }

    /// Moves the focus here, to the first hit where none is pointed at.
    void enter() {
        requestFocus();
        pointAtFirst();
    }

    /// The first keys mean the first hit.
    private void pointAtFirst() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(getItems().getFirst() instanceof HitRow.Title ? 1 : 0);
        }
    }

    /// Ticks what is on screen and nothing else.
    void tickOnScreen() {
        Node flow = lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> rows) {
            IndexedCell<?> first = rows.getFirstVisibleCell();
            IndexedCell<?> last = rows.getLastVisibleCell();
            if (first != null && last != null) {
                model.tickOnly(first.getIndex(), last.getIndex());
            }
        }
    }

    private void pressed(KeyEvent press) {
        isRowMeant |= press.getCode().isNavigationKey();
        boolean isUsed =
                switch (press.getCode()) {
                    case SPACE -> tick(press.isShiftDown());
                    case ENTER -> !press.isShortcutDown() && go();
                    case A -> press.isShortcutDown() ? tickAll() : choose(press);
                    default -> choose(press);
                };
        if (isUsed) {
            press.consume();
        }
    }

    private boolean tick(boolean range) {
        if (getSelectionModel().getSelectedItem() instanceof HitRow.Hit hit) {
            if (range) {
                model.toggleTo(hit);
            } else {
                model.toggle(hit);
            }
        }
        return true;
    }

    private boolean go() {
        if (!isRowMeant && model.canTag()) {
            model.tag();
        } else if (getSelectionModel().getSelectedItem() instanceof HitRow.Hit hit) {
            model.go(hit);
        }
        return true;
    }

    private boolean tickAll() {
        model.tickAll();
        return true;
    }

    private boolean choose(KeyEvent press) {
        return choose(shortcut -> shortcut.matchesPress(press));
    }

    /// A sign is known once it is typed.
    void typed(KeyEvent typed) {
        if (!hasModifier(typed)) {
            choose(shortcut -> shortcut.matchesTyped(typed.getCharacter()));
        }
    }

    private boolean choose(Predicate<Shortcut> fits) {
        return keys.meant(fits).stream().anyMatch(model.tagToGive()::chooseAs);
    }

    private static boolean hasModifier(KeyEvent press) {
        return press.isShortcutDown() || press.isAltDown() || press.isMetaDown();
    }
}
