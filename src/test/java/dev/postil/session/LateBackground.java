package dev.postil.session;

import dev.postil.task.Forwarding;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Work beside the lanes is done when the test says so, and its result comes back when it says so.
/// Lanes do theirs at once.
public final class LateBackground extends Forwarding {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> results = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        work.add(() -> results.add(job.outcome(Progress.NONE)));
        return () -> {};
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
}
