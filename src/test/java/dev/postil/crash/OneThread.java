package dev.postil.crash;

import dev.postil.task.Forwarding;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Everything one after the other, so that the same happens each time.
final class OneThread extends Forwarding implements Pace {

    @Override
    public void runUntil(BooleanSupplier isDone) {
        if (!isDone.getAsBoolean()) {
            throw new IllegalStateException("nothing is left to be done");
        }
    }

    @Override
    public void flush() {
        direct.flush();
    }

    @Override
    public void rest(long millis) {
        // Nothing goes on meanwhile.
    }

    @Override
    public <T extends @Nullable Object> Running start(Job<T> job) {
        return direct.start(job);
    }
}
