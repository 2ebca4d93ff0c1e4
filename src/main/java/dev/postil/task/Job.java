package dev.postil.task;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A piece of work with what to do once it is done.
///
/// @param title shown while it runs; null for work too short or too common to show
/// @param work runs elsewhere
/// @param done takes the result, on the session's thread; not called after a cancel
/// @param failed takes what `work` threw, on the session's thread; a [CancellationException] where
///   the person called it off, but nothing where the program did
/// @param canStop whether a cancel is of any use: what cannot be left half done goes on to its end
public record Job<T extends @Nullable Object>(
        @Nullable String title,
        Work<T> work,
        Consumer<T> done,
        Consumer<Exception> failed,
        boolean canStop) {

    public Job(@Nullable String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        this(title, work, done, failed, true);
    }

    /// Work that is done as a whole, whoever would rather not have begun.
    public static <T extends @Nullable Object> Job<T> toTheEnd(
            String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return new Job<>(title, work, done, failed, false);
    }

    /// The work itself; may throw anything, a [CancellationException] when it was asked to stop.
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Progress progress) throws Exception;
    }

    /// Does the work on the caller's thread.
    ///
    /// @return tells what came of it, to be run on the session's thread; nothing where the work was
    ///   cancelled
    public Runnable outcome(Progress progress) {
        T result;
        try {
            result = work.run(progress);
        } catch (CancellationException _) {
            return () -> {};
        } catch (Exception failure) {
            return () -> failed.accept(failure);
        }
        return () -> done.accept(result);
    }

    /// Work that nobody needs to see.
    public static <T extends @Nullable Object> Job<T> quiet(
            Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return new Job<>(null, work, done, failed);
    }
}
