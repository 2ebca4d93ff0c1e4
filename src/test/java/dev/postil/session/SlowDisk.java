package dev.postil.session;

import dev.postil.task.Background;
import dev.postil.task.Forwarding;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What lanes do waits until the test has the disk catch up; all else is done at once.
final class SlowDisk extends Forwarding {

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
    void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
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
