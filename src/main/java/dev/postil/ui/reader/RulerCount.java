package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps the marks of the ruler: counts all annotations elsewhere and a change at once, so that no
/// frame waits for a hundred thousand of them. Window's thread.
final class RulerCount {

    /// What is to be counted.
    ///
    /// @param annotations a list that does not change
    /// @param isShown answers on any thread
    record Shown(List<Annotation> annotations, Predicate<Annotation> isShown) {}

    private final Background background;
    private final Supplier<Shown> shown;
    private final Runnable counted;
    private RulerMarks marks = new RulerMarks(1, 1);

    /// The marks that are being made; null when those there are up to date.
    private @Nullable RulerMarks coming;

    /// @param counted hears of new marks
    RulerCount(Background background, Supplier<Shown> shown, Runnable counted) {
        this.background = background;
        this.shown = shown;
        this.counted = counted;
    }

    /// The latest marks that are ready.
    RulerMarks marks() {
        return marks;
    }

    /// Counts all anew; what was still being counted is dropped.
    void countAll(int length, int rows) {
        RulerMarks next = new RulerMarks(length, rows);
        coming = next;
        Shown all = shown.get();
        background.start(
                Job.quiet(
                        _ -> {
                            all.annotations().stream().filter(all.isShown()).forEach(next::add);
                            return next;
                        },
                        this::take,
                        RulerCount::fail));
    }

    private void take(RulerMarks next) {
        if (next.equals(coming)) {
            marks = next;
            coming = null;
            counted.run();
        }
    }

    private static void fail(Exception failure) {
        throw new IllegalStateException(failure);
    }

    /// Counts a change of what is shown; answers whether it could, as it cannot while all are being
    /// counted.
    boolean change(List<Annotation> removed, List<Annotation> added) {
        if (coming != null) {
            return false;
        }
        removed.forEach(marks::remove);
        added.forEach(marks::add);
        counted.run();
        return true;
    }
}
