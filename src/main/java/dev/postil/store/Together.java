package dev.postil.store;

import dev.postil.task.Crew;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Does the same on the disk to many files at a time: those that wait for the disk together wait
/// hardly longer than one.
final class Together {

    private static final int MOST = 16;

    private Together() {}

    /// What is done to each.
    interface Deed<T> {
        void to(T one) throws IOException;
    }

    /// Does it to all of them, and fails once all is over where it failed for one.
    static <T> void each(Collection<T> all, Deed<T> deed) throws IOException {
        if (all.size() == 1) {
            deed.to(all.iterator().next());
        } else if (!all.isEmpty()) {
            eachAtOnce(all, deed);
        }
    }

    private static <T> void eachAtOnce(Collection<T> all, Deed<T> deed) throws IOException {
        List<Future<@Nullable Void>> begun = new ArrayList<>();
        try (Crew crew = new Crew("disk", Math.min(MOST, all.size()))) {
            for (T one : all) {
                begun.add(
                        crew.<@Nullable Void>start(
                                () -> {
                                    deed.to(one);
                                    return null;
                                }));
            }
        }
        await(begun);
    }

    private static void await(List<Future<@Nullable Void>> begun) throws IOException {
        IOException failure = null;
        for (Future<@Nullable Void> one : begun) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                failure =
                        failed.getCause() instanceof IOException cause
                                ? cause
                                : new IOException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
