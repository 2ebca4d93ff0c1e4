package dev.postil.app;

import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import dev.postil.ui.shell.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Runs work on threads of its own and brings results to JavaFX's thread, which is the session's.
///
/// A lane is one thread, so that what is written is written in order. Threads are never
/// interrupted: that would close H2's files.
final class FxBackground implements Background, AutoCloseable {

    private static final long MOST_SECONDS_TO_END = 30;

    private final Tasks tasks;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<Object, Waiting> waiting = new HashMap<>();

    FxBackground(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        return FxRun.start(job, workers, tasks);
    }

    @Override
    public Background lane(String name) {
        return lanes.computeIfAbsent(name, Lane::new);
    }

    @Override
    public void later(Object key, long millis, Runnable action) {
        Waiting before = waiting.remove(key);
        if (before != null) {
            before.pause().stop();
        }
        var pause = new PauseTransition(Duration.millis((double) millis));
        pause.setOnFinished(_ -> now(key));
        waiting.put(key, new Waiting(pause, action));
        pause.play();
    }

    @Override
    public void now(Object key) {
        Waiting held = waiting.remove(key);
        if (held != null) {
            held.pause().stop();
            held.action().run();
        }
    }

    /// Runs at once all that [#later] holds back.
    void flush() {
        while (!waiting.isEmpty()) {
            now(waiting.keySet().iterator().next());
        }
    }

    /// Takes no more work and waits for the lanes to end theirs.
    @Override
    public void close() {
        workers.shutdown();
        lanes.values().forEach(Lane::end);
    }

    private record Waiting(PauseTransition pause, Runnable action) {}

    private final class Lane implements Background {

        private final ExecutorService thread;

        Lane(String name) {
            thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
        }

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            return FxRun.start(job, thread, tasks);
        }

        @Override
        public Background lane(String name) {
            return FxBackground.this.lane(name);
        }

        @Override
        public void later(Object key, long millis, Runnable action) {
            FxBackground.this.later(key, millis, action);
        }

        @Override
        public void now(Object key) {
            FxBackground.this.now(key);
        }

        void end() {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("a lane did not end in time");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
