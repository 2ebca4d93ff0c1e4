package dev.postil.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Some threads that do pieces of work side by side, for whoever waits for the results. They do not
/// keep the program from ending, and are never interrupted.
public final class Crew implements AutoCloseable {

    private final ExecutorService threads;

    /// @param name for whoever looks at the threads of a program that hangs
    /// @param size pieces of work at a time
    public Crew(String name, int size) {
        threads =
                Executors.newFixedThreadPool(
                        size, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /// Does a piece of work as soon as one of the threads is free, in the order of the calls.
    public <T extends @Nullable Object> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /// Takes no more work. What was started goes on to its end.
    @Override
    public void close() {
        threads.shutdown();
    }
}
