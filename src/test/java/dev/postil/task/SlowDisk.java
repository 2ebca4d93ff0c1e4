package dev.postil.task;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What lanes do waits until the test has the disk catch up; all else is done at once.
public final class SlowDisk extends Forwarding {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        return direct.start(job);
    }

    @Override
    public Background lane(String name) {
        return new Lane();
    }

    /// Does all that waits, and what comes of it.
    public void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// Does what is put off until a quiet moment.
    public void rest() {
        direct.flush();
    }

    private final class Lane extends Forwarding {

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            waiting.add(() -> job.outcome(Progress.NONE).run());
            return () -> {};
        }

        @Override
        public Background lane(String name) {
            return this;
        }
    }
}
