package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.settings.Grouping;
import dev.postil.ui.command.HeldKeys;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.SteadySkin;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// The cards, of which only those on screen exist.
final class AnnotationList extends ListView<Row> {

    /// So many pixels are as good as none.
    private static final double LITTLE = 0.5;

    /// No card is less high.
    private static final double LEAST_CARD = 80;

    /// So often a row is scrolled to once more. One near the end never gets to the top.
    private static final int MOST_MISSED = 3;

    private final SidebarViewModel model;
    private final Picking picking;

    /// Whether the selection is being brought in line, so that it tells nobody.
    private boolean following;

    /// Whether the selected card is to stay on screen whole, until somebody scrolls.
    private boolean isKeptWhole;

    /// Whether it was not where the list was scrolled to, and the list was scrolled again.
    private boolean isMissed;

    /// What was on top of the list before its rows were changed.
    private @Nullable UUID top;

    private int topRow = -1;

    /// The row that is to stand on top; -1 for any.
    private int wantedTop = -1;

    private int topMissed;
    private final FirstCard firstCard;
    private Grouping grouping;

    /// The group on whose heading somebody stands, if so.
    private @Nullable String heading;

    AnnotationList(SidebarViewModel model, CardParts parts, Picking picking, Messages messages) {
        super(model.rows());
        this.model = model;
        this.picking = picking;
        grouping = model.grouping().get();
        model.beforeListing(this::remember);
        setId("annotation-list");
        setAccessibleText(messages.get("sidebar.list"));
        KeyHandler.actIn(this);
        TypicalHeights heights = new TypicalHeights();
        setCellFactory(_ -> new AnnotationCell(parts, model, messages, heights));
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.session().selection().annotation().subscribe(_ -> follow());
        parts.writing().forEach(writing -> writing.what().subscribe(_ -> write(writing)));
        model.listed().subscribe(_ -> listed());
        firstCard = new FirstCard(model, this::begin);
        addEventHandler(KeyEvent.KEY_PRESSED, this::fold);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pick);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pick);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> letGo());
        addEventFilter(ScrollEvent.SCROLL, _ -> letGo());
        AfterLayout.of(
                this,
                () -> {
                    reachTop();
                    keepWhole();
                    layout();
                });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SteadySkin<>(this);
    }

    /// Whoever begins to write types at once, so the card is there before the next key: else that
    /// would be a command to the text. Where the list has yet to be made anew elsewhere, the keys
    /// wait for the field.
    private void write(CardParts.Writing writing) {
        if (writing.what().getValue() != null) {
            model.showCards();
        }
        follow();
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        if (writing.what().getValue() == null) {
            HeldKeys.forget(scene, writing.field());
            return;
        }
        layOut();
        keepWhole();
        layOut();
        HeldKeys.until(scene, writing.field());
    }

    /// Goes to the first card, if there is one.
    void first() {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Row.Card) {
                requestFocus();
                getSelectionModel().clearAndSelect(i);
                getFocusModel().focus(i);
                return;
            }
        }
    }

    /// Whoever scrolls decides what is on screen.
    private void letGo() {
        isKeptWhole = false;
        wantedTop = -1;
        firstCard.leave();
    }

    private void chosen(@Nullable Row row) {
        if (following || model.isListing()) {
            return;
        }
        heading = row instanceof Row.Heading chosen ? chosen.group() : null;
        if (row instanceof Row.Card(var annotation, _)) {
            model.select(annotation);
        }
    }

    /// Ctrl and a click pick one more or less, Shift and a click a stretch. A press that asks for a
    /// menu leaves those picked that are.
    private void pick(MouseEvent press) {
        int row = AnnotationCell.rowOf(press.getTarget());
        if (press.getButton() == MouseButton.SECONDARY && picking.holds(row)) {
            requestFocus();
            press.consume();
        }
        if (press.getButton() != MouseButton.PRIMARY || row < 0) {
            return;
        }
        if (press.isShortcutDown() || press.isShiftDown()) {
            requestFocus();
            press.consume();
            if (press.isShiftDown()) {
                picking.stretch(row);
            } else {
                picking.toggle(row);
            }
        } else if (row == getSelectionModel().getSelectedIndex()) {
            picking.none();
        }
    }

    /// Takes the card on which a menu is asked for, unless it is one of those that are picked.
    void meanAt(ContextMenuEvent request) {
        int row = AnnotationCell.rowOf(request.getTarget());
        if (row >= 0 && row != getSelectionModel().getSelectedIndex() && !picking.holds(row)) {
            getSelectionModel().clearAndSelect(row);
        }
    }

    private void pick(KeyEvent press) {
        if (press.getTarget() instanceof TextInputControl || press.isAltDown()) {
            return;
        }
        boolean isShift = press.isShiftDown() && !press.isShortcutDown();
        boolean isShortcut = press.isShortcutDown() && !press.isShiftDown();
        switch (press.getCode()) {
            case UP, DOWN -> {
                if (!isShift) {
                    return;
                }
                picking.extend(press.getCode() == KeyCode.UP ? -1 : 1);
            }
            case A -> {
                if (!isShortcut) {
                    return;
                }
                picking.all();
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    /// Left and Right fold and unfold the group of the row, Space does either.
    private void fold(KeyEvent event) {
        Row.Heading group = group();
        if (group == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> fold(group, true);
            case RIGHT -> fold(group, false);
            case SPACE -> fold(group, !group.folded());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fold(Row.Heading group, boolean isFolded) {
        heading = group.group();
        model.fold(group.group(), isFolded);
        listed();
    }

    /// The heading of the selected row, be it that row itself or above it.
    private Row.@Nullable Heading group() {
        for (int i = getSelectionModel().getSelectedIndex(); i >= 0; i--) {
            if (getItems().get(i) instanceof Row.Heading found) {
                return found;
            }
        }
        return null;
    }

    /// Whoever stands on a heading stays there; else the list follows the shared selection.
    private void listed() {
        int row = heading == null ? -1 : model.headingRow(heading);
        if (row < 0) {
            heading = null;
            row = model.selectedRow(getSelectionModel().getSelectedIndex());
        }
        select(row);
        boolean isRegrouped = grouping != model.grouping().get();
        grouping = model.grouping().get();
        VirtualFlow<?> flow = flow();
        if (flow == null || getItems().isEmpty()) {
            return;
        }
        if (isRegrouped) {
            wantTop(row < 0 ? 0 : withHeading(row, flow), flow);
        } else if (row < 0 && top != null) {
            keepTop(model.rowOf(top), flow);
        }
    }

    /// The list by itself keeps the number of its first row, whatever stands there then.
    private void keepTop(int row, VirtualFlow<?> flow) {
        if (row >= 0 && row != topRow) {
            wantTop(row, flow);
        }
    }

    private void begin(int row) {
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            wantTop(row, flow);
        }
    }

    private void wantTop(int row, VirtualFlow<?> flow) {
        wantedTop = row;
        topMissed = 0;
        flow.scrollToTop(row);
    }

    /// Where a row stands is guessed until those around it are laid out.
    private void reachTop() {
        VirtualFlow<?> flow = wantedTop < 0 ? null : flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow == null) {
            return;
        }
        boolean isThere =
                first != null && first.getIndex() == wantedTop && first.getLayoutY() > -LITTLE;
        if (isThere || topMissed > MOST_MISSED) {
            wantedTop = -1;
        } else {
            topMissed++;
            flow.scrollToTop(wantedTop);
        }
    }

    /// The heading above a card, if both are on screen at once; else the card.
    private int withHeading(int row, VirtualFlow<?> flow) {
        int above = row;
        while (above > 0 && !(getItems().get(above) instanceof Row.Heading)) {
            above--;
        }
        boolean isNear = (row - above + 1) * LEAST_CARD < flow.getHeight();
        return isNear && getItems().get(above) instanceof Row.Heading ? above : row;
    }

    /// Where nothing is selected, whoever reads on wants the same cards before them.
    private void remember() {
        if (wantedTop >= 0) {
            return;
        }
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        topRow = first == null ? -1 : first.getIndex();
        top =
                first != null && first.getItem() instanceof Row.Card(var annotation, _)
                        ? annotation.id()
                        : null;
    }

    private void follow() {
        heading = null;
        select(model.selectedRow(getSelectionModel().getSelectedIndex()));
    }

    private void layOut() {
        applyCss();
        layout();
    }

    private void select(int row) {
        following = true;
        if (row < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != row
                || !getItems().get(row).equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().clearAndSelect(row);
            getFocusModel().focus(row);
        }
        following = false;
        if (row >= 0) {
            reveal(row);
        }
    }

    /// Scrolls only if the row is not on screen already.
    private void reveal(int row) {
        isKeptWhole = true;
        isMissed = false;
        VirtualFlow<?> flow = flow();
        IndexedCell<?> uppermost = flow == null ? null : flow.getFirstVisibleCell();
        // The flow cannot scroll past a cell whose row is gone; [#keepWhole] does so later.
        if (flow == null || uppermost == null || flow.getVisibleCell(-1) != null) {
            return;
        }
        int first = uppermost.getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (row < first || row > last) {
            scrollTo(Math.max(0, row < first ? row : row - (last - first) / 2));
        } else if (row == last || row == first) {
            flow.scrollTo(row);
        }
    }

    /// A card grows once it is laid out: when it is selected, and while something is written on it.
    /// One that is higher than the list stays where it is. One that is far off may be missed at
    /// first, for how high the rows on the way are is guessed.
    private void keepWhole() {
        int row = getSelectionModel().getSelectedIndex();
        VirtualFlow<?> flow = isKeptWhole && row >= 0 ? flow() : null;
        if (flow == null) {
            return;
        }
        IndexedCell<?> cell = flow.getVisibleCell(row);
        if (cell == null) {
            if (!isMissed) {
                isMissed = true;
                flow.scrollTo(row);
            }
            return;
        }
        if (cell.getHeight() > flow.getHeight()) {
            return;
        }
        double below = cell.getLayoutY() + cell.getHeight() - flow.getHeight();
        if (cell.getLayoutY() < -LITTLE || below > LITTLE) {
            flow.scrollTo(row);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return getSkin() instanceof ListViewSkin<?>
                        && lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? flow
                : null;
    }
}
