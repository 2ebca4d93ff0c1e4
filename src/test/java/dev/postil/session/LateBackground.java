package dev.postil.session;

import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Work beside the lanes is done when the test says so, and its result comes back when it says so.
/// Lanes do theirs at once.
public final class LateBackground implements Background {

    private final DirectBackground direct = new DirectBackground();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> results = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        work.add(() -> run(job));
        return () -> {};
    }

    private <T extends @Nullable Object> void run(Job<T> job) {
        try {
            T result = job.work().run(Progress.NONE);
            results.add(() -> job.done().accept(result));
        } catch (Exception failure) {
            results.add(() -> job.failed().accept(failure));
        }
    }

    /// Does the work; nobody hears of it yet.
    public void work() {
        all(work);
    }

    /// Brings back what was worked out.
    public void bringBack() {
        all(results);
    }

    private static void all(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Override
    public Background lane(String name) {
        return direct;
    }

    @Override
    public void later(Object key, long millis, Runnable action) {
        direct.later(key, millis, action);
    }

    @Override
    public void now(Object key) {
        direct.now(key);
    }
}
