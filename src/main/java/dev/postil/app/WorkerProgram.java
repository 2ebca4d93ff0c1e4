package dev.postil.app;

import dev.postil.intake.Intake;
import dev.postil.intake.worker.JavaCommand;
import dev.postil.intake.worker.Seclusion;
import dev.postil.intake.worker.WorkerLimits;
import dev.postil.intake.worker.WorkerPool;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The program as a worker: reads the files that another Postil gives it, and does nothing else.
final class WorkerProgram {

    static final String OPTION = "--worker";

    private WorkerProgram() {}

    /// Opens files: in workers, unless nothing in them can do harm.
    static Intake intake() {
        JavaCommand command = new JavaCommand(Main.class.getName(), OPTION);
        return Intake.standard().guardedBy(new WorkerPool(command, WorkerLimits.ofThisComputer()));
    }

    /// Serves until nobody asks any more.
    static void run() {
        try {
            Seclusion.serve(Intake.standard());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
