package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.store.Backup;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks into backups of the open workspace, and brings single documents back from them.
///
/// A backup is unpacked and read off the session's thread, and beside the lane.
public final class Retrieving {

    private final Session session;

    public Retrieving(Session session) {
        this.session = session;
    }

    /// A backup of the list.
    ///
    /// @param bytes its size on the disk
    public record Kept(
            Path file, Instant at, Why why, long documents, long annotations, long bytes) {

        static Kept of(Backup backup) throws IOException {
            return new Kept(
                    backup.file(),
                    backup.at(),
                    Why.of(backup.cause()),
                    backup.documents(),
                    backup.annotations(),
                    Files.size(backup.file()));
        }
    }

    /// A document in a backup, held against the same document now.
    ///
    /// @param annotations how many it has there
    /// @param isThere whether the document is in the workspace now
    /// @param missing annotations of it that are not there now
    /// @param changed annotations of it that are otherwise now
    public record Then(
            Document document, int annotations, boolean isThere, int missing, int changed) {

        /// Whether something of it is missing or changed now.
        public boolean differs() {
            return !isThere || missing + changed > 0;
        }
    }

    /// Lists what there is to go back to, the newest first.
    public Running list(Consumer<List<Kept>> done, Consumer<Exception> failed) {
        return session.background()
                .start(Job.<List<Kept>>quiet(_ -> sized(session.store()), done, failed));
    }

    private static List<Kept> sized(Store store) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Backup backup : store.backups().all()) {
            kept.add(Kept.of(backup));
        }
        return kept;
    }

    /// The documents of a backup, by title, held against what is saved now.
    public Running look(Kept backup, Consumer<List<Then>> done, Consumer<Exception> failed) {
        return session.background()
                .start(
                        Job.<List<Then>>quiet(
                                progress -> look(session.store(), backup.file(), progress),
                                done,
                                failed));
    }

    private static List<Then> look(Store now, Path backup, Progress progress)
            throws StoreException {
        List<Then> found = new ArrayList<>();
        try (Store then = now.backups().open(backup)) {
            Map<UUID, Document> there = new HashMap<>();
            try (Stream<Document> documents = now.documents()) {
                documents.forEach(document -> there.put(document.id(), document));
            }
            try (Stream<Document> documents = then.documents()) {
                documents.forEach(
                        document -> {
                            progress.checkCancelled();
                            found.add(
                                    compared(
                                            document,
                                            there.containsKey(document.id()),
                                            then.annotations(document.id()),
                                            now.annotations(document.id())));
                        });
            }
        }
        return found;
    }

    private static Then compared(
            Document document, boolean isThere, List<Annotation> then, List<Annotation> now) {
        Map<UUID, Annotation> known = new HashMap<>();
        now.forEach(annotation -> known.put(annotation.id(), annotation));
        int missing = 0;
        int changed = 0;
        for (Annotation annotation : then) {
            Annotation is = known.get(annotation.id());
            if (is == null) {
                missing++;
            } else if (!is.equals(annotation)) {
                changed++;
            }
        }
        return new Then(document, then.size(), isThere, missing, changed);
    }

    /// Makes a document again what it is in a backup, in one step of the history: what is missing
    /// comes back, what changed is put back, and what came later stays.
    ///
    /// @param title shown while it runs
    /// @param done hears whether there was anything to do
    public Running bringBack(
            @Nullable String title,
            Kept backup,
            UUID document,
            Consumer<Boolean> done,
            Consumer<Exception> failed) {
        return session.background()
                .start(
                        new Job<>(
                                title,
                                _ -> held(session.store(), backup.file(), document),
                                held -> bringBack(held, done, failed),
                                failed));
    }

    private static Held held(Store now, Path backup, UUID id) throws StoreException {
        try (Store then = now.backups().open(backup)) {
            Optional<Document> document;
            try (Stream<Document> documents = then.documents()) {
                document = documents.filter(it -> it.id().equals(id)).findFirst();
            }
            return new Held(
                    document.orElseThrow(),
                    then.annotations(id),
                    then.linksOf(id),
                    then.codebook(),
                    then.people());
        }
    }

    private void bringBack(Held held, Consumer<Boolean> done, Consumer<Exception> failed) {
        Considered.start(
                session,
                null,
                () -> (now, _) -> Effect.of(new Return(now, held).change()).sorted(),
                effect -> {
                    boolean isAnything = effect.change().flat().findAny().isPresent();
                    if (isAnything) {
                        session.perform(effect);
                    }
                    done.accept(isAnything);
                },
                failed);
    }
}
