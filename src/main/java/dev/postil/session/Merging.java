package dev.postil.session;

import dev.postil.exchange.AnnotatedFile;
import dev.postil.exchange.AnnotatedJsonReader;
import dev.postil.exchange.Limits;
import dev.postil.exchange.Merge;
import dev.postil.exchange.MergePlan;
import dev.postil.exchange.TextKeeper;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads annotated JSON into the workspace, as one step of the history.
public final class Merging {

    private final Session session;

    public Merging(Session session) {
        this.session = session;
    }

    /// Works out what a merge would do, and does nothing.
    public Running preview(Path file, Consumer<MergePlan> done, Consumer<Exception> failed) {
        return plan(null, file, TextKeeper.NONE, done, failed);
    }

    /// Merges, and hands over what was done.
    ///
    /// @param title shown while it runs
    public Running merge(
            @Nullable String title,
            Path file,
            Consumer<MergePlan> done,
            Consumer<Exception> failed) {
        TextKeeper keeper = (document, content) -> session.store().putText(document, content, null);
        return plan(
                title,
                file,
                keeper,
                plan -> {
                    if (!plan.isEmpty()) {
                        session.perform(plan.change());
                    }
                    done.accept(plan);
                },
                failed);
    }

    private Running plan(
            @Nullable String title,
            Path file,
            TextKeeper texts,
            Consumer<MergePlan> done,
            Consumer<Exception> failed) {
        return Considered.start(
                session,
                title,
                () ->
                        (corpus, progress) -> {
                            AnnotatedFile read =
                                    new AnnotatedJsonReader(Limits.STANDARD).open(file, progress);
                            return new Merge(corpus, session.author().id(), texts)
                                    .plan(read, progress);
                        },
                done,
                failed);
    }
}
