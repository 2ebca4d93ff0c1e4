package dev.postil.session;

import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs everything at once, but what is put off only when the test says that the time has passed.
final class PatientBackground implements Background {

    private final Background direct = new DirectBackground();
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        return direct.start(job);
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

    /// All that waits now runs; what that puts off again waits for the next time.
    void passTime() {
        waiting.keySet().stream().toList().forEach(this::now);
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }
}
