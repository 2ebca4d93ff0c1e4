package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.task.Crew;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Reads many files, several at a time. What came of them is handed over in the order of the files,
/// as much at once as there is: where that takes long, the rest is read meanwhile, though not so
/// far ahead that it would fill the memory.
public final class BulkReading {

    private static final int MOST_AHEAD = 200;
    private static final long MOST_BYTES_AHEAD = 64 << 20;
    private static final int MOST_AT_ONCE = 8;

    private final Intake intake;
    private final int atOnce;

    /// What came of a file.
    public sealed interface Outcome {

        Path file();

        /// It was read.
        record Read(Path file, Imported imported) implements Outcome {}

        /// It could not be.
        record Refused(Path file, IntakeException cause) implements Outcome {}
    }

    /// Takes what came of some files.
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(List<Outcome> some) throws E;
    }

    /// A file that is being read, or was.
    private record Begun(Path file, long bytes, Future<Outcome> outcome) {}

    /// Keeps all processors busy.
    public BulkReading(Intake intake) {
        this(intake, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE));
    }

    BulkReading(Intake intake, int atOnce) {
        this.intake = intake;
        this.atOnce = atOnce;
    }

    /// Reads all of them; a file that cannot be read does not keep the others from it.
    ///
    /// @param taker is called on this thread
    /// @throws CancellationException once `progress` was cancelled
    public <E extends Exception> void read(List<Path> files, Progress progress, Taker<E> taker)
            throws E {
        Deque<Begun> begun = new ArrayDeque<>();
        Iterator<Path> left = files.iterator();
        try (Crew crew = new Crew("read", atOnce)) {
            while (left.hasNext() || !begun.isEmpty()) {
                while (left.hasNext() && isRoom(begun)) {
                    begun.add(begin(left.next(), crew, progress));
                }
                taker.take(finished(begun));
            }
        } finally {
            begun.forEach(one -> one.outcome().cancel(false));
        }
    }

    private static boolean isRoom(Deque<Begun> begun) {
        return begun.size() < MOST_AHEAD
                && begun.stream().mapToLong(Begun::bytes).sum() < MOST_BYTES_AHEAD;
    }

    private Begun begin(Path file, Crew crew, Progress progress) {
        return new Begun(file, size(file), crew.start(() -> outcome(file, progress)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            // Whoever reads it says why.
            return 0;
        }
    }

    private Outcome outcome(Path file, Progress progress) {
        progress.checkCancelled();
        try {
            return new Outcome.Read(file, intake.read(file, progress));
        } catch (IntakeException refused) {
            return new Outcome.Refused(file, refused);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException unforeseen) {
            String name = String.valueOf(file.getFileName());
            return new Outcome.Refused(
                    file, new IntakeException(Reason.FAILED, name, unforeseen));
        }
    }

    /// What came of the first, once it is known, and of those after it that need not be waited for.
    private static List<Outcome> finished(Deque<Begun> begun) {
        List<Outcome> finished = new ArrayList<>();
        do {
            finished.add(result(begun.remove().outcome()));
        } while (!begun.isEmpty() && begun.element().outcome().isDone());
        return finished;
    }

    private static Outcome result(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException(interrupted.toString());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
