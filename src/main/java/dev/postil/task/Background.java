package dev.postil.task;

import org.jspecify.annotations.Nullable;

/// Runs work elsewhere and brings its result back to the session's thread.
public interface Background {

    /// Starts `job`; jobs run side by side and end in any order. A job without a title may be
    /// started from any thread, one with a title from the session's.
    <T extends @Nullable Object> Running start(Job<T> job);

    /// A background whose jobs run one after the other, in the order they were started.
    Background lane(String name);

    /// Runs `action` on the session's thread once `millis` have passed with no further call for the
    /// same `key`; for saving while typing and the like.
    void later(Object key, long millis, Runnable action);

    /// Runs at once what [#later] still holds back for `key`, if anything. Session's thread.
    void now(Object key);
}
