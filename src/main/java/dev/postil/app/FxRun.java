package dev.postil.app;

import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.shell.Tasks.Task;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// One job on its way: runs on a worker, reports and ends on JavaFX's thread.
final class FxRun<T extends @Nullable Object> implements Running, Progress {

    private final Job<T> job;
    private final Tasks tasks;
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final @Nullable Task shown;
    private volatile boolean cancelled;

    /// By the person, so that whoever waits for it has to hear of it.
    private boolean calledOff;

    private record Report(double fraction, String words) {}

    private FxRun(Job<T> job, Tasks tasks) {
        this.job = job;
        this.tasks = tasks;
        String title = job.title();
        shown = title == null ? null : tasks.begin(title, job.canStop() ? this::callOff : null);
    }

    /// Starts `job` on one of the threads of `workers`; one with a title on JavaFX's thread.
    static <T extends @Nullable Object> Running start(
            Job<T> job, ExecutorService workers, Tasks tasks) {
        FxRun<T> run = new FxRun<>(job, tasks);
        FutureTask<T> work =
                new FutureTask<>(() -> job.work().run(run)) {
                    @Override
                    protected void done() {
                        Platform.runLater(() -> run.end(this));
                    }
                };
        workers.execute(work);
        return run;
    }

    @Override
    public void cancel() {
        if (!job.canStop()) {
            return;
        }
        cancelled = true;
        if (shown != null) {
            tasks.end(shown);
        }
    }

    private void callOff() {
        calledOff = true;
        cancel();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /// However often the work reports, the window hears of the latest at most once a turn.
    @Override
    public void report(double fraction, String words) {
        if (latest.getAndSet(new Report(fraction, words)) == null) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        Report report = latest.getAndSet(null);
        if (report != null && shown != null) {
            shown.report(report.fraction(), report.words());
        }
    }

    private void end(FutureTask<T> work) {
        if (shown != null) {
            tasks.end(shown);
        }
        if (calledOff) {
            job.failed().accept(new CancellationException());
        }
        if (cancelled) {
            return;
        }
        switch (work.state()) {
            case SUCCESS -> job.done().accept(work.resultNow());
            case FAILED -> fail(work.exceptionNow());
            case CANCELLED, RUNNING -> {}
        }
    }

    private void fail(Throwable failure) {
        switch (failure) {
            case CancellationException _ -> {}
            case Exception exception -> job.failed().accept(exception);
            case Error error -> {
                // Whoever waits is told, too: what is saved no longer would wait for good.
                job.failed().accept(new ExecutionException(error));
                throw error;
            }
            default -> throw new IllegalStateException(failure);
        }
    }
}
