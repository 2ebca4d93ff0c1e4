package dev.postil.session;

import dev.postil.session.CodebookEditing.UnsavedException;
import dev.postil.store.Snapshot;
import dev.postil.task.Running;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is worked out from the whole workspace and to be done to it. What was changed
/// meanwhile would make it wrong, and the store would refuse it, so it is worked out anew then.
/// Saving does not wait for it, but closing does.
///
/// Window's thread, but for the work.
final class Considered<T extends @Nullable Object> {

    private final Session session;
    private final @Nullable String title;
    private final Supplier<StillReading.Work<T>> asked;
    private final Consumer<T> settled;
    private final Consumer<Exception> failed;
    private final Runnable held;
    private Running running = () -> {};
    private boolean isCancelled;

    private Considered(
            Session session,
            @Nullable String title,
            Supplier<StillReading.Work<T>> asked,
            Consumer<T> settled,
            Consumer<Exception> failed) {
        this.session = session;
        this.title = title;
        this.asked = asked;
        this.settled = settled;
        this.failed = failed;
        held = session.closing().hold();
    }

    /// Works something out.
    ///
    /// @param title shown while it runs
    /// @param asked says what there is to do, whenever that is begun
    /// @param settled takes what fits the workspace as it is at that moment
    /// @param failed hears of an [UnsavedException] where what was done could not be written
    static <T extends @Nullable Object> Running start(
            Session session,
            @Nullable String title,
            Supplier<StillReading.Work<T>> asked,
            Consumer<T> settled,
            Consumer<Exception> failed) {
        Considered<T> considered = new Considered<>(session, title, asked, settled, failed);
        considered.consider();
        return considered::cancel;
    }

    private void consider() {
        boolean isBegun = false;
        try {
            begin();
            isBegun = true;
        } finally {
            if (!isBegun) {
                held.run();
            }
        }
    }

    private void begin() {
        long sequence = session.history().sequence();
        StillReading.Work<T> work = asked.get();
        running =
                StillReading.start(
                        session,
                        title,
                        (snapshot, progress) -> {
                            requireSaved(snapshot, sequence);
                            return work.run(snapshot, progress);
                        },
                        result -> settle(result, sequence),
                        this::fail);
    }

    private void settle(T result, long sequence) {
        if (isCancelled) {
            return;
        }
        if (session.history().sequence() != sequence) {
            consider();
            return;
        }
        try {
            settled.accept(result);
        } finally {
            held.run();
        }
    }

    private void fail(Exception failure) {
        try {
            failed.accept(failure);
        } finally {
            held.run();
        }
    }

    private void cancel() {
        isCancelled = true;
        running.cancel();
        held.run();
    }

    /// The store has to hold all that was done: a change of what is not there would be refused.
    private static void requireSaved(Snapshot snapshot, long sequence) throws UnsavedException {
        try {
            if (snapshot.info().sequence() < sequence) {
                throw new UnsavedException();
            }
        } catch (UncheckedIOException failure) {
            throw new UnsavedException(Objects.requireNonNull(failure.getCause()));
        }
    }
}
