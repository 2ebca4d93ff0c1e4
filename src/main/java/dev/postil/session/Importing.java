package dev.postil.session;

import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.intake.Warning;
import dev.postil.model.Block;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /// Imports what came from elsewhere than a file: a clipboard, the sample.
    public Running importOriginal(
            Original original, Consumer<Result> done, Consumer<Exception> failed) {
        return background.start(
                Job.quiet(
                        progress -> new Imported(original, intake.read(original, progress)),
                        imported -> keep(imported, done, failed),
                        failed));
    }

    /// Texts and originals are on disk before the change that names them.
    private void keep(Imported imported, Consumer<Result> done, Consumer<Exception> failed) {
        Optional<Document> known = known(imported);
        if (known.isPresent()) {
            done.accept(new Result.Known(known.get()));
            return;
        }
        Document document = imported.document(UUID.randomUUID(), clock);
        session.lane()
                .start(
                        Job.<Document>quiet(
                                _ -> {
                                    session.store()
                                            .putText(
                                                    document,
                                                    imported.content(),
                                                    imported.original().bytes());
                                    return document;
                                },
                                stored -> done.accept(add(stored, imported)),
                                failed));
    }

    private Result add(Document document, Imported imported) {
        Optional<Document> known = known(imported);
        if (known.isPresent()) {
            return new Result.Known(known.get());
        }
        session.perform(new Change.OfDocument(null, document));
        int folded = (int) imported.content().blocks().stream().filter(Block::folded).count();
        return new Result.Added(document, folded, imported.reading().warnings());
    }

    private Optional<Document> known(Imported imported) {
        return session.library().withOriginal(imported.original().sha256());
    }
}
