package dev.postil.bench;

import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// One thread beside the window's, so that what is measured is the window's own work.
final class Elsewhere extends Undelayed {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        thread.execute(
                () -> {
                    try {
                        T result = job.work().run(Progress.NONE);
                        Platform.runLater(() -> job.done().accept(result));
                    } catch (Exception failure) {
                        Platform.runLater(() -> job.failed().accept(failure));
                    }
                });
        return () -> {};
    }
}
