package dev.postil.ui.sidebar;

import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Holds work back until it is told to do it, as a busy machine would.
final class Waiting implements Background {

    private final Background direct = new DirectBackground();
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        AtomicBoolean cancelled = new AtomicBoolean();
        held.add(
                () -> {
                    if (!cancelled.get()) {
                        direct.start(job);
                    }
                });
        return () -> cancelled.set(true);
    }

    void runAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Override
    public Background lane(String name) {
        return this;
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
