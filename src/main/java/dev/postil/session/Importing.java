package dev.postil.session;

import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.intake.Warning;
import dev.postil.intake.web.WebFetch;
import dev.postil.model.Block;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.store.NewText;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings files into the workspace.
public final class Importing {

    /// What came of it.
    public sealed interface Result {

        Document document();

        /// A new document.
        ///
        /// @param folded how many of its blocks are page furniture
        record Added(Document document, int folded, List<Warning> warnings) implements Result {}

        /// The very same file is in the workspace already.
        record Known(Document document) implements Result {}
    }

    private final Session session;
    private final Intake intake;
    private final Background background;
    private final Clock clock;

    public Importing(Session session, Intake intake, Background background, Clock clock) {
        this.session = session;
        this.intake = intake;
        this.background = background;
        this.clock = clock;
    }

    /// Imports a file.
    ///
    /// @param title shown while it is read; null for what nobody sees
    public Running importFile(
            @Nullable String title, Path file, Consumer<Result> done, Consumer<Exception> failed) {
        return background.start(
                new Job<>(
                        title,
                        progress -> intake.read(file, progress),
                        imported -> keep(imported, done, failed),
                        failed));
    }

    /// Imports files and whole folders.
    ///
    /// @param title shown while it runs
    public Running importAll(String title, List<Path> places, BulkImport.Watcher watcher) {
        return new BulkImport(intake, background, this, watcher).start(title, places);
    }

    /// Fetches a page of the web and imports it.
    ///
    /// @param title shown while it is fetched and read
    public Running importAddress(
            String title, URI address, Consumer<Result> done, Consumer<Exception> failed) {
        return background.start(
                new Job<>(
                        title,
                        progress -> WebFetch.standard().read(address, intake, progress),
                        imported -> keep(imported, done, failed),
                        failed));
    }

    /// Imports words from elsewhere, such as a clipboard.
    ///
    /// @param name of what comes in, without an ending
    /// @param html the same words as a page has them; null for none
    public Running importCopied(
            String name,
            String text,
            @Nullable String html,
            Consumer<Result> done,
            Consumer<Exception> failed) {
        String words = html == null || html.isBlank() ? text : html;
        boolean isPage = words.equals(html);
        return importOriginal(
                new Original(
                        name + (isPage ? ".html" : ".txt"),
                        words.getBytes(StandardCharsets.UTF_8),
                        isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
                        null),
                done,
                failed);
    }

    /// Imports what came from elsewhere than a file: a clipboard, the sample.
    public Running importOriginal(
            Original original, Consumer<Result> done, Consumer<Exception> failed) {
        return background.start(
                Job.quiet(
                        progress -> new Imported(original, intake.read(original, progress)),
                        imported -> keep(imported, done, failed),
                        failed));
    }

    /// What came of several, in their order.
    ///
    /// @param step what an undo takes back; null where nothing was added and nothing before it
    public record Kept(List<Result> results, @Nullable Step step) {}

    /// Keeps what was read from several files. To be called again for those that come after them,
    /// so that one undo takes all of them back.
    ///
    /// @param step that of those before them, if any
    public Running keep(
            List<Imported> several,
            @Nullable Step step,
            Consumer<Kept> done,
            Consumer<Exception> failed) {
        // Hashing takes a while where they are large.
        return background.start(
                Job.<List<Draft>>quiet(
                        _ -> drafts(several), drafts -> store(drafts, step, done, failed), failed));
    }

    private List<Draft> drafts(List<Imported> several) {
        return several.stream()
                .map(one -> new Draft(one, one.document(UUID.randomUUID(), clock)))
                .toList();
    }

    private void store(
            List<Draft> drafts,
            @Nullable Step step,
            Consumer<Kept> done,
            Consumer<Exception> failed) {
        Map<String, Draft> put = newOnes(drafts);
        List<NewText> texts = put.values().stream().map(Draft::text).toList();
        session.lane()
                .start(
                        Job.<List<Draft>>quiet(
                                _ -> {
                                    // On disk before the change that names them.
                                    session.store().putTexts(texts);
                                    return drafts;
                                },
                                stored -> {
                                    Map<String, Draft> now = newOnes(stored);
                                    if (put.keySet().containsAll(now.keySet())) {
                                        done.accept(add(stored, now, step));
                                    } else {
                                        // What was known then is gone by now, and its text with it.
                                        store(stored, step, done, failed);
                                    }
                                },
                                failed));
    }

    /// What was read from a file, and the document that it becomes unless it is one already.
    private record Draft(Imported imported, Document document) {

        String original() {
            return document.source().sha256();
        }

        int folded() {
            return (int) imported.content().blocks().stream().filter(Block::folded).count();
        }

        NewText text() {
            return new NewText(document, imported.content(), imported.original().bytes());
        }
    }

    /// Those that are in the workspace not yet, by their originals; of the same file the first.
    private Map<String, Draft> newOnes(List<Draft> drafts) {
        Map<String, Draft> fresh = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (session.library().withOriginal(draft.original()).isEmpty()) {
                fresh.putIfAbsent(draft.original(), draft);
            }
        }
        return fresh;
    }

    /// @param fresh what [#newOnes] says of them
    private Kept add(List<Draft> drafts, Map<String, Draft> fresh, @Nullable Step step) {
        List<Result> results = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft first = fresh.get(draft.original());
            if (first != null && first.document().id().equals(draft.document().id())) {
                results.add(
                        new Result.Added(
                                draft.document(),
                                draft.folded(),
                                draft.imported().reading().warnings()));
            } else if (first != null) {
                results.add(new Result.Known(first.document()));
            } else {
                results.add(
                        new Result.Known(
                                session.library().withOriginal(draft.original()).orElseThrow()));
            }
        }
        List<Document> added = fresh.values().stream().map(Draft::document).toList();
        return new Kept(results, added.isEmpty() ? step : perform(added, step));
    }

    private Step perform(Collection<Document> added, @Nullable Step step) {
        List<Change> changes = new ArrayList<>();
        added.forEach(document -> changes.add(new Change.OfDocument(null, document)));
        return session.perform(
                changes.size() == 1
                        ? changes.getFirst()
                        : new Change.Several(Change.Reason.IMPORT, changes),
                step);
    }

    private void keep(Imported imported, Consumer<Result> done, Consumer<Exception> failed) {
        keep(List.of(imported), null, kept -> done.accept(kept.results().getFirst()), failed);
    }
}
