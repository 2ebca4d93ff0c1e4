package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.task.Background;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes notes: saved after a quiet half second while somebody types, and one step of the history
/// from the moment the note is entered until it is left.
public final class Notes {

    static final long QUIET_MILLIS = 500;

    private final Session session;
    private final Background background;
    private @Nullable Step visit;

    public Notes(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.beforeClosing(this::leave);
    }

    /// The note of an annotation now reads `words`; blank means there is none.
    public void type(UUID annotation, String words) {
        background.later(this, QUIET_MILLIS, () -> save(annotation, words));
    }

    /// The note of a document now reads `words`.
    public void typeOnDocument(UUID document, String words) {
        background.later(this, QUIET_MILLIS, () -> saveOnDocument(document, words));
    }

    /// The reasoning of a link of the open document now reads `words`.
    public void typeOnLink(UUID link, String words) {
        background.later(this, QUIET_MILLIS, () -> saveOnLink(link, words));
    }

    /// The note is left: what was typed is saved at once, and the next visit is a step of its own.
    public void leave() {
        background.now(this);
        visit = null;
    }

    private void save(UUID id, String words) {
        session.annotation(id)
                .filter(annotation -> !Objects.equals(annotation.note(), note(words)))
                .ifPresent(
                        annotation -> {
                            Annotation after =
                                    annotation.withNote(
                                            note(words), session.author().id(), session.now());
                            visit =
                                    session.perform(
                                            new Change.OfAnnotation(annotation, after), visit);
                        });
    }

    private void saveOnDocument(UUID id, String words) {
        session.library()
                .document(id)
                .filter(document -> !Objects.equals(document.note(), note(words)))
                .ifPresent(
                        document -> {
                            Document after = document.withNote(note(words), session.now());
                            visit = session.perform(new Change.OfDocument(document, after), visit);
                        });
    }

    private void saveOnLink(UUID id, String words) {
        session.document()
                .flatMap(open -> open.links().link(id))
                .filter(link -> !Objects.equals(link.note(), note(words)))
                .ifPresent(
                        link -> {
                            Link after = link.withNote(note(words), session.now());
                            visit = session.perform(new Change.OfLink(link, after), visit);
                        });
    }

    private static @Nullable String note(String words) {
        return words.isBlank() ? null : words;
    }
}
