package dev.postil.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs everything at once on the caller's thread: for the command line and for tests. What
/// [#later] holds back waits until [#now] or [#flush].
public final class DirectBackground implements Background {

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        job.outcome(Progress.NONE).run();
        return () -> {};
    }

    @Override
    public Background lane(String name) {
        return this;
    }

    @Override
    public void later(Object key, long millis, Runnable action) {
        waiting.put(key, action);
    }

    @Override
    public void now(Object key) {
        Runnable action = waiting.remove(key);
        if (action != null) {
            action.run();
        }
    }

    /// Runs what waits now; what that puts off again waits for the next time.
    public void passTime() {
        List.copyOf(waiting.keySet()).forEach(this::now);
    }

    /// Whether nothing waits.
    public boolean isIdle() {
        return waiting.isEmpty();
    }

    /// Runs all that waits.
    public void flush() {
        while (!waiting.isEmpty()) {
            now(waiting.keySet().iterator().next());
        }
    }
}
