package dev.postil.session;

import dev.postil.store.Snapshot;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a workspace for long while work in it goes on: it sees the state of one moment, and
/// nothing waits for it. Belongs to the session's thread.
public final class StillReading {

    private StillReading() {}

    /// What reads; on another thread.
    public interface Work<T extends @Nullable Object> {
        T run(Snapshot snapshot, Progress progress) throws Exception;
    }

    /// Starts `work` where it sees every change made so far that could be written.
    ///
    /// @param title shown while it runs; null for nothing
    public static <T extends @Nullable Object> Running start(
            Session session,
            @Nullable String title,
            Work<T> work,
            Consumer<T> done,
            Consumer<Exception> failed) {
        Postponed reading = new Postponed();
        Job<T> job =
                new Job<>(
                        title,
                        progress -> session.store().still(snapshot -> work.run(snapshot, progress)),
                        done,
                        failed);
        Job<@Nullable Void> behindAll =
                Job.quiet(
                        _ -> null,
                        _ -> reading.begin(() -> session.background().start(job)),
                        failed);
        session.saving().behindAll(() -> session.lane().start(behindAll));
        return reading;
    }
}
