package dev.postil.session;

import dev.postil.exchange.CodebookFile;
import dev.postil.exchange.CodebookFile.Format;
import dev.postil.exchange.CodebookPlan;
import dev.postil.exchange.SafeFile;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the codebook out into files and brings such files in, as one step of the history.
public final class CodebookExchange {

    private final Session session;

    public CodebookExchange(Session session) {
        this.session = session;
    }

    /// What a file would bring.
    ///
    /// @param kinds how many are new, as for `tags` and `linkTypes`
    /// @param changed kinds and tags that are there and change
    public record Planned(Codebook file, int kinds, int tags, int linkTypes, int changed) {

        public boolean isEmpty() {
            return kinds + tags + linkTypes + changed == 0;
        }
    }

    /// Reads a file and works out what it would bring; does nothing yet.
    public Running plan(Path file, Consumer<Planned> done, Consumer<Exception> failed) {
        Instant now = session.now();
        return session.lane()
                .start(
                        Job.<Codebook>quiet(
                                _ -> CodebookFile.read(file, now),
                                read -> done.accept(planned(read)),
                                failed));
    }

    /// What a codebook would bring.
    public Planned planned(Codebook file) {
        CodebookPlan plan = plan(file);
        return new Planned(file, plan.kinds(), plan.tags(), plan.linkTypes(), plan.changed());
    }

    private CodebookPlan plan(Codebook file) {
        return CodebookPlan.of(session.vocabulary().now(), file, session.now());
    }

    /// Brings in what was read, into the codebook as it is now.
    public void perform(Planned planned) {
        CodebookPlan plan = plan(planned.file());
        if (!plan.parts().isEmpty()) {
            session.perform(new Change.Several(Change.Reason.IMPORT_CODEBOOK, plan.parts()));
        }
    }

    /// Writes the codebook in the form that the file's ending names.
    ///
    /// @param target replaced as a whole, or left as it was
    public Running write(Path target, Runnable done, Consumer<Exception> failed) {
        Codebook codebook = session.vocabulary().now();
        return session.lane()
                .start(
                        Job.<@Nullable Void>quiet(
                                _ -> {
                                    SafeFile.write(
                                            target,
                                            out ->
                                                    CodebookFile.write(
                                                            codebook, Format.of(target), out));
                                    return null;
                                },
                                _ -> done.run(),
                                failed));
    }
}
