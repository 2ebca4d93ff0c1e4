package dev.postil.handover;

/// How work on other threads comes to a session that belongs to one.
public interface Turns {

    /// Runs `step` where the session may be touched, and returns once it has run.
    ///
    /// @throws java.util.concurrent.CancellationException where it was not run, and never will be
    void take(Runnable step);

    /// Runs `answer` there soon, or never where the session's thread is stuck. Does not wait.
    void ask(Runnable answer);

    /// Ends what is being done here where nobody waits for it any more.
    ///
    /// @throws java.util.concurrent.CancellationException where that is so
    default void check() {}
}
