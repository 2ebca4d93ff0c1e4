package dev.postil.task;

/// A piece of work that was started.
@FunctionalInterface
public interface Running {

    /// Asks the work to stop; its result is dropped. Does nothing once it has ended.
    void cancel();
}
