package dev.postil.bench;

import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/// Runs everything at once, and counts apart what would run on other threads: by the clock, and in
/// processor time, which does not grow when other programs want the processors too.
final class Timed extends Undelayed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long elsewhere;
    private long processor;
    private int depth;

    /// How long work has taken so far that belongs on other threads, in nanoseconds.
    long elsewhere() {
        return elsewhere;
    }

    /// The processor time of that work so far, in nanoseconds.
    long elsewhereByProcessor() {
        return processor;
    }

    /// The processor time of this thread so far, in nanoseconds, with that work.
    static long byProcessor() {
        return THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        long start = System.nanoTime();
        long startByProcessor = byProcessor();
        depth++;
        T result;
        try {
            result = job.work().run(Progress.NONE);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            depth--;
            elsewhere += depth == 0 ? System.nanoTime() - start : 0;
            processor += depth == 0 ? byProcessor() - startByProcessor : 0;
        }
        job.done().accept(result);
        return () -> {};
    }
}
