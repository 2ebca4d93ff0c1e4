package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.ui.control.MarkdownView;
import dev.postil.ui.control.NoteField;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The note on a card: as it reads, or the field while it is being written.
final class NotePart implements CardPart {

    private final NoteViewModel notes;
    private final NoteField field;
    private final MarkdownView note = new MarkdownView();
    private final StackPane slot = new StackPane();

    /// @param field where a note is written; all cards share it
    NotePart(NoteViewModel notes, NoteField field) {
        this.notes = notes;
        this.field = field;
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
