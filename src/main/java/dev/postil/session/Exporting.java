package dev.postil.session;

import dev.postil.exchange.AnnotatedJsonWriter;
import dev.postil.exchange.ExportChoice;
import dev.postil.exchange.SafeFile;
import dev.postil.model.Document;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the workspace, or some of its documents, to a file.
public final class Exporting {

    private final Session session;
    private final AnnotatedJsonWriter writer;

    public Exporting(Session session, Clock clock, String version) {
        this.session = session;
        this.writer = new AnnotatedJsonWriter(clock, version);
    }

    /// Writes annotated JSON.
    ///
    /// @param title shown while it runs
    /// @param documents empty for all
    /// @param history whether every change is listed as well
    /// @param target replaced as a whole, or left as it was
    public Running exportJson(
            String title,
            Collection<Document> documents,
            boolean history,
            Path target,
            Runnable done,
            Consumer<Exception> failed) {
        ExportChoice choice =
                new ExportChoice(
                        documents.stream().map(Document::id).collect(Collectors.toSet()),
                        Set.of(),
                        history);
        return StillReading.<@Nullable Void>start(
                session,
                title,
                (snapshot, progress) -> {
                    SafeFile.write(
                            target,
                            out ->
                                    writer.write(
                                            snapshot,
                                            snapshot::historyFromTheFirst,
                                            choice,
                                            out,
                                            progress));
                    return null;
                },
                _ -> done.run(),
                failed);
    }
}
