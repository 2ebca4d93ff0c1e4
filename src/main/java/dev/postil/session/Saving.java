package dev.postil.session;

import dev.postil.model.Entry;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Takes the lines of the history to the disk, in order, and keeps those that could not be written
/// until they can.
///
/// A line counts as saved once it survives a power cut, which is before the tables follow. One that
/// the store refuses does not fit what is stored and never will: what comes after it waits with it
/// until both are given up.
final class Saving {

    static final long RETRY_MILLIS = 2_000;

    private final Store store;
    private final Background lane;
    private final Background beside;
    private final Deque<Line> queue = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<SaveState> state =
            new ReadOnlyObjectWrapper<>(new SaveState.Saved());
    private final List<Consumer<List<Line>>> followers = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean busy;

    /// So many lines at the head of the queue are on the lane.
    private int sent;

    /// So many lines at the head of the queue are saved, and the tables follow.
    private int saved;

    /// @param lane where nothing else writes at the same time
    /// @param beside brings word from within the lane's work
    Saving(Store store, Background lane, Background beside) {
        this.store = store;
        this.lane = lane;
        this.beside = beside;
    }

    ReadOnlyObjectProperty<SaveState> state() {
        return state.getReadOnlyProperty();
    }

    /// @param effect what the line does, which for an undo is the inverse of its target
    void add(Entry entry, Effect effect) {
        queue.add(new Line(entry, effect));
        if (state.get() instanceof SaveState.Unsaved(_, var cause)) {
            state.set(new SaveState.Unsaved(queue.size(), cause));
        }
        drain();
    }

    /// Tells `follower` of lines once they are on the disk, in order.
    void follow(Consumer<List<Line>> follower) {
        followers.add(follower);
    }

    /// Runs `next` once every line so far is on the lane, so that what it starts there comes behind
    /// them; at once where they are, or cannot be written.
    void behindAll(Runnable next) {
        if (busy && queue.size() > sent) {
            waiting.add(next);
        } else {
            next.run();
        }
    }

    /// Tries at once what waits for another try.
    void retry() {
        drain();
    }

    /// Gives up what could not be written.
    void discard() {
        queue.clear();
        state.set(new SaveState.Saved());
    }

    boolean isIdle() {
        return queue.isEmpty();
    }

    /// What has been done and is not on disk yet, oldest first.
    List<Effect> unsaved() {
        return queue.stream().map(Line::effect).toList();
    }

    private void drain() {
        if (busy || queue.isEmpty() || isRefused()) {
            return;
        }
        busy = true;
        tell();
        List<Entry> batch = queue.stream().map(Line::entry).toList();
        sent = batch.size();
        lane.start(Job.quiet(_ -> write(batch), this::wrote, this::broke));
    }

    private boolean isRefused() {
        return state.get() instanceof SaveState.Unsaved unsaved && unsaved.isRefused();
    }

    private void tell() {
        int pending = queue.size() - saved;
        if (!(state.get() instanceof SaveState.Unsaved)) {
            state.set(pending == 0 ? new SaveState.Saved() : new SaveState.Saving(pending));
        }
    }

    private Result write(List<Entry> batch) {
        try {
            store.write(batch, () -> beside.start(Job.quiet(_ -> batch, this::saved, _ -> {})));
            return new Result(batch.size(), null);
        } catch (StoreException failure) {
            return new Result(failure.reason() == Reason.REFUSED ? taken(batch) : 0, failure);
        }
    }

    /// May come after the whole write was told.
    private void saved(List<Entry> batch) {
        Line first = queue.peek();
        if (busy && first != null && first.entry().equals(batch.getFirst())) {
            saved = batch.size();
            tell();
        }
    }

    /// How many of them the store took before it refused one.
    private int taken(List<Entry> batch) {
        long last = store.info().sequence();
        return (int) batch.stream().filter(entry -> entry.sequence() <= last).count();
    }

    private void wrote(Result result) {
        busy = false;
        saved = 0;
        List<Line> written = queue.stream().limit(result.written()).toList();
        written.forEach(_ -> queue.remove());
        StoreException failure = result.failure();
        if (failure != null && !queue.isEmpty()) {
            state.set(new SaveState.Unsaved(queue.size(), failure));
            if (failure.reason() != Reason.REFUSED) {
                lane.later(this, RETRY_MILLIS, this::drain);
            }
        } else if (queue.isEmpty()) {
            state.set(new SaveState.Saved());
        } else {
            state.set(new SaveState.Saving(queue.size()));
            drain();
        }
        if (!written.isEmpty()) {
            followers.forEach(follower -> follower.accept(written));
        }
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(Runnable::run);
    }

    private void broke(Exception failure) {
        wrote(new Result(0, StoreException.unexpected(failure)));
    }

    /// A line of the history, and what it does.
    record Line(Entry entry, Effect effect) {}

    private record Result(int written, @Nullable StoreException failure) {}
}
