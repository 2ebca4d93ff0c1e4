package dev.postil.session;

import dev.postil.task.Job;
import dev.postil.task.Progress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Reads the workspace one document at a time for work that runs elsewhere, so that nothing waits
/// for long to be saved. To be called from such work.
final class PatientReading {

    private final Session session;

    PatientReading(Session session) {
        this.session = session;
    }

    /// Waits for its turn at the store, and for the answer.
    <T> T read(CorpusWork<T> work, Progress progress) throws Exception {
        progress.checkCancelled();
        FutureTask<T> answer = new FutureTask<>(() -> work.run(session.store(), progress));
        session.lane()
                .start(
                        Job.<@Nullable Void>quiet(
                                _ -> {
                                    answer.run();
                                    return null;
                                },
                                _ -> {},
                                _ -> {}));
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
