package dev.postil.bench;

import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import org.jspecify.annotations.Nullable;

/// Runs everything at once, and counts apart what would run on other threads.
final class Timed extends Undelayed {

    private long elsewhere;
    private int depth;

    /// How long work has taken so far that belongs on other threads, in nanoseconds.
    long elsewhere() {
        return elsewhere;
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        long start = System.nanoTime();
        depth++;
        T result;
        try {
            result = job.work().run(Progress.NONE);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            depth--;
            elsewhere += depth == 0 ? System.nanoTime() - start : 0;
        }
        job.done().accept(result);
        return () -> {};
    }
}
