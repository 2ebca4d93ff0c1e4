package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.session.Notes;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which note is being written, if any, and what stands in it.
final class NoteViewModel {

    private final Session session;
    private final Notes notes;
    private final Tagging tagging;
    private final ReadOnlyObjectWrapper<@Nullable UUID> editing = new ReadOnlyObjectWrapper<>();
    private final StringProperty words = new SimpleStringProperty("");

    /// The note as it was last seen in the annotation.
    private String known = "";

    NoteViewModel(Session session, Notes notes, Tagging tagging) {
        this.session = session;
        this.notes = notes;
        this.tagging = tagging;
        words.subscribe(this::typed);
        session.selection().annotation().subscribe(this::follow);
    }

    /// The annotation whose note is being written; null while none is.
    ReadOnlyObjectProperty<@Nullable UUID> editing() {
        return editing.getReadOnlyProperty();
    }

    /// What stands in the note that is being written.
    StringProperty words() {
        return words;
    }

    boolean isEditing(Annotation annotation) {
        return annotation.id().equals(editing.get());
    }

    /// Enters the note of the selected annotation, or of the selected words, which are highlighted
    /// for it.
    void enter() {
        tagging.highlight().ifPresent(this::enter);
    }

    void enter(Annotation annotation) {
        if (!isEditing(annotation)) {
            session.requireWritable();
            leave();
            session.selection().select(annotation);
            known = noteOf(annotation);
            words.set(known);
            editing.set(annotation.id());
        }
    }

    /// Saves what was typed and closes the note.
    void leave() {
        if (editing.get() != null) {
            notes.leave();
            editing.set(null);
        }
    }

    private void typed(String typed) {
        UUID annotation = editing.get();
        if (annotation != null) {
            notes.type(annotation, typed);
        }
    }

    /// Another annotation is selected, or the note was changed: by what was typed, or by an undo,
    /// which the writer then sees.
    private void follow(@Nullable Annotation selected) {
        if (editing.get() == null) {
            return;
        }
        if (selected == null || !isEditing(selected)) {
            leave();
            return;
        }
        String now = noteOf(selected);
        boolean changed = !now.equals(known);
        known = now;
        boolean bothBlank = now.isBlank() && words.get().isBlank();
        if (changed && !bothBlank && !now.equals(words.get())) {
            words.set(now);
        }
    }

    private static String noteOf(Annotation annotation) {
        String note = annotation.note();
        return note == null ? "" : note;
    }
}
