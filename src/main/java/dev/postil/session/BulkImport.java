package dev.postil.session;

import dev.postil.intake.BulkReading;
import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.FilesToRead;
import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.session.Importing.Result;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Brings many files and folders in, as one step of the history. A file that cannot be read keeps
/// none of the others from it; what came in stays when the rest is called off.
///
/// One object for one import. Started and heard of on the session's thread.
public final class BulkImport {

    private final Intake intake;
    private final Background background;
    private final Importing importing;
    private final Watcher watcher;

    /// Held while some files are being kept, so that those after them go on with their step.
    private final Semaphore turn = new Semaphore(1);

    private @Nullable Step step;
    private volatile @Nullable Exception trouble;

    /// What came of a file.
    public sealed interface Arrival {

        Path file();

        /// It is a document of the workspace.
        record Came(Path file, Result result) implements Arrival {}

        /// It could not be read.
        record Refused(Path file, Exception why) implements Arrival {}
    }

    /// Hears what comes of it.
    ///
    /// @param arrived is told of each file, in their order
    /// @param ended is told last, with how many files were left when it was called off
    /// @param failed hears in place of that why nothing more could be kept
    public record Watcher(
            Consumer<Arrival> arrived, IntConsumer ended, Consumer<Exception> failed) {}

    BulkImport(Intake intake, Background background, Importing importing, Watcher watcher) {
        this.intake = intake;
        this.background = background;
        this.importing = importing;
        this.watcher = watcher;
    }

    /// @param title shown while it runs
    Running start(String title, List<Path> places) {
        List<Path> named = List.copyOf(places);
        return background.start(
                new Job<>(
                        title,
                        progress -> run(named, progress),
                        watcher.ended()::accept,
                        watcher.failed()));
    }

    private int run(List<Path> places, Progress progress) throws Exception {
        List<Path> files = FilesToRead.of(places);
        int[] read = new int[1];
        try {
            new BulkReading(intake)
                    .<Exception>read(
                            files,
                            progress,
                            some -> {
                                handOver(some);
                                read[0] += some.size();
                                progress.report(
                                        (double) read[0] / files.size(),
                                        name(some.getLast().file()));
                            });
            waitForTurn();
            turn.release();
        } catch (CancellationException calledOff) {
            int left = files.size() - read[0];
            background.start(
                    Job.quiet(_ -> onceKept(left), watcher.ended()::accept, watcher.failed()));
            throw calledOff;
        }
        return 0;
    }

    /// What was handed over before is told first.
    private int onceKept(int left) throws Exception {
        waitForTurn();
        turn.release();
        return left;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void handOver(List<Outcome> some) throws Exception {
        waitForTurn();
        background.start(Job.quiet(_ -> some, this::keep, this::broke));
    }

    /// Returns once all that was handed over is kept.
    private void waitForTurn() throws Exception {
        turn.acquireUninterruptibly();
        Exception broken = trouble;
        if (broken != null) {
            turn.release();
            throw broken;
        }
    }

    private void broke(Exception failure) {
        trouble = failure;
        turn.release();
    }

    private void keep(List<Outcome> some) {
        List<Imported> imported = new ArrayList<>();
        for (Outcome outcome : some) {
            if (outcome instanceof Outcome.Read(_, var one)) {
                imported.add(one);
            }
        }
        importing.keep(imported, step, kept -> kept(some, kept), this::broke);
    }

    private void kept(List<Outcome> some, Importing.Kept kept) {
        step = kept.step();
        Iterator<Result> results = kept.results().iterator();
        for (Outcome outcome : some) {
            watcher.arrived()
                    .accept(
                            switch (outcome) {
                                case Outcome.Read(var file, _) ->
                                        new Arrival.Came(file, results.next());
                                case Outcome.Refused(var file, var cause) ->
                                        new Arrival.Refused(file, cause);
                            });
        }
        turn.release();
    }
}
