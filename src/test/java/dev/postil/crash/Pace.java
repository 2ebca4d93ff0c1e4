package dev.postil.crash;

import dev.postil.task.Background;
import java.util.function.BooleanSupplier;

/// How work goes on beside the session's thread, which is the one that calls [#runUntil].
interface Pace extends Background {

    /// Runs what comes back to the session's thread until `isDone`.
    void runUntil(BooleanSupplier isDone) throws InterruptedException;

    /// Runs what waits for a quiet moment.
    void flush();

    /// Does nothing for a while.
    void rest(long millis) throws InterruptedException;
}
