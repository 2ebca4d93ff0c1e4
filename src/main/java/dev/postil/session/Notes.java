package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.task.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes notes: saved after a quiet half second while somebody types, every two seconds where they
/// do not pause, and one step of the history from the moment the note is entered until it is left.
public final class Notes {

    static final long QUIET_MILLIS = 500;

    /// So much is lost at most if the program is killed while somebody types.
    private static final Duration MOST = Duration.ofSeconds(2);

    private final Session session;
    private final Background background;
    private final InstantSource clock;
    private @Nullable Step visit;

    /// When the first key was pressed whose letter is not saved yet; null where all are.
    private @Nullable Instant unsavedSince;

    public Notes(Session session, Background background) {
        this(session, background, InstantSource.system());
    }

    /// @param clock tells how long somebody has been typing
    Notes(Session session, Background background, InstantSource clock) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        session.beforeClosing(this::leave);
    }

    /// The note of an annotation now reads `words`; blank means there is none.
    public void type(UUID annotation, String words) {
        keep(() -> save(annotation, words));
    }

    /// The note of a document now reads `words`.
    public void typeOnDocument(UUID document, String words) {
        keep(() -> saveOnDocument(document, words));
    }

    /// The reasoning of a link of the open document now reads `words`.
    public void typeOnLink(UUID link, String words) {
        keep(() -> saveOnLink(link, words));
    }

    /// The note is left: what was typed is saved at once, and the next visit is a step of its own.
    public void leave() {
        background.now(this);
        visit = null;
    }

    private void keep(Runnable save) {
        Instant now = clock.instant();
        Instant since = unsavedSince == null ? now : unsavedSince;
        unsavedSince = since;
        background.later(
                this,
                QUIET_MILLIS,
                () -> {
                    unsavedSince = null;
                    save.run();
                });
        if (!now.isBefore(since.plus(MOST))) {
            background.now(this);
        }
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
