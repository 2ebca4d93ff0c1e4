package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /// What was shown when all were counted last.
    private Predicate<Annotation> wasShown = _ -> true;

    /// Shown since, though the filter might hide them: whatever is changed while it is on.
    private final Set<UUID> since = new HashSet<>();

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
        wasShown = all.isShown();
        since.clear();
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

    /// Counts a change; answers whether it could, as it cannot while all are being counted.
    ///
    /// @param isShown whether something that was put in is shown
    boolean change(
            List<Annotation> removed, List<Annotation> added, Predicate<Annotation> isShown) {
        if (coming != null) {
            return false;
        }
        removed.stream()
                .filter(annotation -> since.contains(annotation.id()) || wasShown.test(annotation))
                .forEach(marks::remove);
        for (Annotation annotation : added) {
            if (isShown.test(annotation)) {
                since.add(annotation.id());
                marks.add(annotation);
            }
        }
        counted.run();
        return true;
    }
}
