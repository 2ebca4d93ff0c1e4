package dev.postil.session;

import dev.postil.task.Running;
import java.util.function.Supplier;

/// Work that begins later, unless it is called off before. Session's thread.
final class Postponed implements Running {

    private Running begun = () -> {};
    private boolean isCancelled;

    void begin(Supplier<Running> work) {
        if (!isCancelled) {
            begun = work.get();
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
        begun.cancel();
    }
}
