package dev.postil.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Runs everything at once on the caller's thread: for the command line and for tests. What
/// [#later] holds back waits until [#now] or [#flush].
public final class DirectBackground implements Background {

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        T result;
        try {
            result = job.work().run(Progress.NONE);
        } catch (CancellationException _) {
            return () -> {};
        } catch (Exception failure) {
            job.failed().accept(failure);
            return () -> {};
        }
        job.done().accept(result);
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

    /// Runs all that waits.
    public void flush() {
        while (!waiting.isEmpty()) {
            now(waiting.keySet().iterator().next());
        }
    }
}
