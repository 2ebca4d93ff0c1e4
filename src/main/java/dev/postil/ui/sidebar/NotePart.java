package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.MarkdownView;
import dev.postil.ui.control.NoteField;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The note on a card: as it reads, or the field while it is being written.
final class NotePart implements CardPart {

    private final NoteViewModel notes;
    private final NoteField field;
    private final MarkdownView note;
    private final StackPane slot = new StackPane();

    /// What all cards share.
    ///
    /// @param open takes the address of a link that is chosen
    record Shared(NoteViewModel notes, Consumer<String> open) {}

    /// @param field where a note is written; all cards share it
    NotePart(Shared shared, NoteField field) {
        this.notes = shared.notes();
        this.field = field;
        note = new MarkdownView(shared.open());
        KeyHandler.leaveTo(
                note,
                press -> press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE);
    }

    @Override
    public Node node() {
        return slot;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        String written = annotation.note();
        boolean editing = notes.isEditing(annotation);
        CardPart.showIf(slot, editing || written != null);
        if (editing) {
            field.placeIn(slot);
        } else if (written != null) {
            note.show(written);
            note.setOnMouseClicked(click -> enter(click, annotation));
            note.setLinksReachable(selected);
            if (!slot.getChildren().contains(note)) {
                slot.getChildren().setAll(note);
            }
        } else {
            slot.getChildren().clear();
        }
    }

    private void enter(MouseEvent click, Annotation annotation) {
        if (click.getButton() == MouseButton.PRIMARY) {
            notes.enter(annotation);
        }
    }
}
