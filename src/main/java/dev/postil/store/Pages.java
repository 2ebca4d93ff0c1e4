package dev.postil.store;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Streams what is fetched page by page, each after the last thing of the page before: nothing
/// stays open between two pages, and no more than one is in memory.
final class Pages<T> extends Spliterators.AbstractSpliterator<T> {

    static final int SIZE = 500;

    /// The next page; an empty one ends the stream.
    interface Fetch<T> {
        List<T> after(@Nullable T last) throws StoreException;
    }

    private final Fetch<T> fetch;
    private final Queue<T> page = new ArrayDeque<>();
    private @Nullable T last;

    private Pages(Fetch<T> fetch) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.fetch = fetch;
    }

    static <T> Stream<T> stream(Fetch<T> fetch) {
        return StreamSupport.stream(new Pages<>(fetch), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (page.isEmpty()) {
            fill();
        }
        T next = page.poll();
        if (next == null) {
            return false;
        }
        last = next;
        action.accept(next);
        return true;
    }

    private void fill() {
        try {
            page.addAll(fetch.after(last));
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
