/// Work that runs elsewhere, so that the window never waits: [Background] starts it, [Progress]
/// reports on it, [Running] can stop it.
///
/// Depends on the JDK alone; no JavaFX. Results come back on the thread that owns the session (the
/// window's thread, or the caller's with [DirectBackground]).
@NullMarked
package dev.postil.task;

import org.jspecify.annotations.NullMarked;
