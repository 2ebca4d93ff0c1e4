package dev.postil.task;

/// Starts what runs beside everything else for as long as it has something to wait for.
public final class Threads {

    private Threads() {}

    /// Starts a thread that does not keep the program from ending.
    ///
    /// @param name for whoever looks at the threads of a program that hangs
    public static void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
