package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.NoteField;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The cards, of which only those on screen exist.
final class AnnotationList extends ListView<Row> {

    private final SidebarViewModel model;
    private final NoteField field;

    /// Whether the selection is being brought in line, so that it tells nobody.
    private boolean following;

    AnnotationList(
            SidebarViewModel model,
            NoteViewModel notes,
            CardWords words,
            Messages messages,
            Consumer<Annotation> nameTag) {
        super(model.rows());
        this.model = model;
        field = new NoteField(notes::leave);
        setId("annotation-list");
        setAccessibleText(messages.get("sidebar.list"));
        KeyHandler.actIn(this);
        notes.editing().subscribe(this::edit);
        setCellFactory(
                _ ->
                        new AnnotationCell(
                                new AnnotationCard(model, notes, words, messages, nameTag, field),
                                model.relabelled(),
                                notes.editing()));
        field.textProperty().bindBidirectional(notes.words());
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.session().selection().annotation().subscribe(this::follow);
        getItems().subscribe(() -> follow(model.session().selection().annotation().get()));
    }

    private void chosen(@Nullable Row row) {
        if (!following && row instanceof Row.Card(var annotation, _)) {
            model.select(annotation);
        }
    }

    private void follow(@Nullable Annotation annotation) {
        int row = model.selectedRow(getSelectionModel().getSelectedIndex());
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
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (row < first || row > last) {
            scrollTo(Math.max(0, row < first ? row : row - (last - first) / 2));
        } else if (row == last || row == first) {
            flow.scrollTo(row);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return getSkin() instanceof ListViewSkin<?>
                        && lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? flow
                : null;
    }

    private void edit(@Nullable UUID annotation) {
        if (annotation != null) {
            field.enter();
        }
    }
}
