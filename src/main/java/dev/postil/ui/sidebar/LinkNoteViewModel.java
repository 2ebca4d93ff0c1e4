package dev.postil.ui.sidebar;

import dev.postil.model.Link;
import dev.postil.session.Notes;
import dev.postil.session.OpenDocument;
import dev.postil.session.ReadOnlyException;
import dev.postil.session.Session;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Which link's reasoning is being written, if any, and on which card.
final class LinkNoteViewModel {

    /// A link on the card of an annotation: it may stand on two.
    record Place(UUID link, UUID annotation) {}

    private final Session session;
    private final Notes notes;
    private final ReadOnlyObjectWrapper<@Nullable Place> editing = new ReadOnlyObjectWrapper<>();
    private final StringProperty words = new SimpleStringProperty("");
    private Subscription watching = Subscription.EMPTY;

    /// The reasoning as it was last seen in the link.
    private String known = "";

    LinkNoteViewModel(Session session, Notes notes) {
        this.session = session;
        this.notes = notes;
        words.subscribe(this::typed);
        session.openDocument().subscribe(this::watch);
        session.selection()
                .annotation()
                .subscribe(
                        selected -> {
                            Place place = editing.get();
                            if (place != null
                                    && (selected == null
                                            || !selected.id().equals(place.annotation()))) {
                                leave();
                            }
                        });
    }

    /// Null while none is.
    ReadOnlyObjectProperty<@Nullable Place> editing() {
        return editing.getReadOnlyProperty();
    }

    StringProperty words() {
        return words;
    }

    boolean isEditing(Link link, UUID annotation) {
        return new Place(link.id(), annotation).equals(editing.get());
    }

    /// @throws ReadOnlyException where nothing can be changed
    void enter(Link link, UUID annotation) {
        if (isEditing(link, annotation)) {
            return;
        }
        session.requireWritable();
        leave();
        session.annotation(annotation).ifPresent(session.selection()::select);
        known = noteOf(link);
        words.set(known);
        editing.set(new Place(link.id(), annotation));
    }

    /// Saves what was typed and closes the field.
    void leave() {
        if (editing.get() != null) {
            notes.leave();
            editing.set(null);
        }
    }

    private void typed(String typed) {
        Place place = editing.get();
        if (place != null) {
            notes.typeOnLink(place.link(), typed);
        }
    }

    private void watch(@Nullable OpenDocument open) {
        watching.unsubscribe();
        leave();
        watching =
                open == null
                        ? Subscription.EMPTY
                        : open.links().changes().subscribe(_ -> follow(open));
    }

    /// The link was changed: by what was typed, or by an undo, which the writer then sees.
    private void follow(OpenDocument open) {
        Place place = editing.get();
        if (place == null) {
            return;
        }
        Link link = open.links().link(place.link()).orElse(null);
        if (link == null) {
            leave();
            return;
        }
        String now = noteOf(link);
        boolean changed = !now.equals(known);
        known = now;
        boolean bothBlank = now.isBlank() && words.get().isBlank();
        if (changed && !bothBlank && !now.equals(words.get())) {
            words.set(now);
        }
    }

    private static String noteOf(Link link) {
        return Objects.requireNonNullElse(link.note(), "");
    }
}
