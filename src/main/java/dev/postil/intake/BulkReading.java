package dev.postil.intake;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads many files, several at a time. What came of them is handed over in the order of the files,
/// some at once, which costs whoever stores them less. The rest is read meanwhile, though not so
/// far ahead that it would fill the memory.
public final class BulkReading {

    private static final int MOST_AHEAD = 200;
    private static final long MOST_BYTES_AHEAD = 64 << 20;
    private static final int MOST_AT_ONCE = 8;

    /// So many are handed over together at most, and the first of them waits no longer than that.
    private static final int MOST_TOGETHER = 100;

    private static final long MOST_BYTES_TOGETHER = 16 << 20;
    private static final long LONGEST_NANOS = 500_000_000;

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
    private record Begun(Path file, long bytes, Future<Outcome> outcome) {

        /// So much memory it takes at least, once it was read: a packed file holds far more than it
        /// seems to.
        long weight() {
            return outcome.state() == Future.State.SUCCESS
                            && outcome.resultNow() instanceof Outcome.Read(_, var imported)
                    ? Math.max(bytes, 2L * imported.content().text().length())
                    : bytes;
        }
    }

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
                && begun.stream().mapToLong(Begun::weight).sum() < MOST_BYTES_AHEAD;
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
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException unforeseen) {
            String name = String.valueOf(file.getFileName());
            return new Outcome.Refused(file, IntakeException.unforeseen(name, unforeseen));
        }
    }

    /// What came of the first, once it is known, and of those after it that are done soon.
    private static List<Outcome> finished(Deque<Begun> begun) {
        List<Outcome> finished = new ArrayList<>();
        long bytes = 0;
        finished.add(result(begun.remove().outcome()));
        long until = System.nanoTime() + LONGEST_NANOS;
        while (!begun.isEmpty()
                && finished.size() < MOST_TOGETHER
                && bytes < MOST_BYTES_TOGETHER
                && isDoneBy(until, begun.element().outcome())) {
            bytes += begun.element().weight();
            finished.add(result(begun.remove().outcome()));
        }
        return finished;
    }

    private static boolean isDoneBy(long until, Future<Outcome> outcome) {
        try {
            outcome.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        } catch (ExecutionException _) {
            // Whoever takes the result says why.
            return true;
        }
    }

    private static Outcome result(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static CancellationException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new CancellationException(interrupted.toString());
    }
}
