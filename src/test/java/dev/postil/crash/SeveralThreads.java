package dev.postil.crash;

import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Work on several threads, as in the window, without a window: the session's thread is the one
/// that calls [#runUntil]. What waits for a quiet moment waits for [#flush].
final class SeveralThreads implements Pace {

    private final BlockingQueue<Runnable> turns;
    private final Executor threads;
    private final DirectBackground putOff = new DirectBackground();

    SeveralThreads() {
        this(new LinkedBlockingQueue<>(), Executors.newCachedThreadPool(SeveralThreads::daemon));
    }

    private SeveralThreads(BlockingQueue<Runnable> turns, Executor threads) {
        this.turns = turns;
        this.threads = threads;
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().unstarted(work);
    }

    @Override
    public void runUntil(BooleanSupplier isDone) throws InterruptedException {
        while (!isDone.getAsBoolean()) {
            Runnable turn = turns.poll(10, TimeUnit.MILLISECONDS);
            if (turn != null) {
                turn.run();
            }
        }
    }

    @Override
    public void rest(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    @Override
    public void flush() {
        putOff.passTime();
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        threads.execute(() -> turns.add(job.outcome(Progress.NONE)));
        return () -> {};
    }

    @Override
    public Background lane(String name) {
        return new SeveralThreads(turns, Executors.newSingleThreadExecutor(SeveralThreads::daemon));
    }

    @Override
    public void later(Object key, long millis, Runnable action) {
        putOff.later(key, millis, action);
    }

    @Override
    public void now(Object key) {
        putOff.now(key);
    }
}
