package dev.postil.bench;

import dev.postil.task.Background;

/// Work that is measured waits for nothing: one lane, and what is put off is done at once.
abstract class Undelayed implements Background {

    @Override
    public final Background lane(String name) {
        return this;
    }

    @Override
    public final void later(Object key, long millis, Runnable action) {
        action.run();
    }

    @Override
    public final void now(Object key) {}
}
