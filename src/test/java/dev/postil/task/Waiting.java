package dev.postil.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Holds work back until it is told to do it, as a busy machine would.
public final class Waiting extends Forwarding {

    private final Queue<Runnable> held = new ArrayDeque<>();
    private final boolean cancels;

    private Waiting(boolean cancels) {
        this.cancels = cancels;
    }

    /// What is cancelled before it is told to run does not run.
    public static Waiting thatCancels() {
        return new Waiting(true);
    }

    /// Cancelling comes too late, as it does for what is nearly done.
    public static Waiting thatIsTooLateToCancel() {
        return new Waiting(false);
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        AtomicBoolean cancelled = new AtomicBoolean();
        held.add(
                () -> {
                    if (!cancelled.get()) {
                        direct.start(job);
                    }
                });
        return () -> cancelled.set(cancels);
    }

    public void runAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Override
    public Background lane(String name) {
        return this;
    }
}
