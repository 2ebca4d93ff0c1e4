package dev.postil.session;

import dev.postil.task.Background;
import dev.postil.task.Job;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Undoes or redoes many steps: a few at a time, so that the window goes on answering, and waits in
/// between until the disk has caught up. Each step is a step of the history as ever, so that what
/// was undone can be redone. Ends early when it is cancelled or something else is changed.
public final class Travel {

    private static final int AT_ONCE = 20;

    /// So many changes at once are as much as many steps.
    private static final int MANY_CHANGES = 2_000;

    /// Turns to wait for steps from the disk, which does not give them while it cannot be written.
    private static final int PATIENCE = 50;

    private final History history;
    private final Background lane;
    private final IntConsumer moved;
    private final Runnable ended;
    private final Consumer<Exception> failed;
    private BooleanSupplier step = () -> false;
    private int steps;
    private int idle;
    private long sequence;
    private boolean cancelled;

    /// @param moved hears how many steps are done so far
    /// @param ended hears once no more follows
    public Travel(Session session, IntConsumer moved, Runnable ended, Consumer<Exception> failed) {
        history = session.history();
        lane = session.lane();
        this.moved = moved;
        this.ended = ended;
        this.failed = failed;
    }

    /// Undoes all that was done after line `last`.
    public void undoTo(long last) {
        step =
                () -> {
                    Step next = history.undoable().get();
                    return next != null
                            && next.lines().getFirst().sequence() > last
                            && history.undo().isPresent();
                };
        begin();
    }

    /// Does again what was undone, up to line `last`.
    public void redoTo(long last) {
        step =
                () -> {
                    Step next = history.redoable().get();
                    return next != null
                            && next.lines().getFirst().sequence() <= last
                            && history.redo().isPresent();
                };
        begin();
    }

    /// Goes no further; what is done stays done.
    public void cancel() {
        cancelled = true;
    }

    private void begin() {
        sequence = history.sequence();
        go();
    }

    private void go() {
        if (cancelled || history.sequence() != sequence) {
            ended.run();
            return;
        }
        int before = steps;
        boolean more = true;
        long changes = 0;
        for (int i = 0; more && i < AT_ONCE && changes < MANY_CHANGES; i++) {
            changes += size(history.undoable().get()) + size(history.redoable().get());
            more = step.getAsBoolean();
            steps += more ? 1 : 0;
        }
        sequence = history.sequence();
        moved.accept(steps);
        idle = steps > before ? 0 : idle + 1;
        if (more || steps > before || (history.isFetching() && idle < PATIENCE)) {
            lane.start(Job.<@Nullable Void>quiet(_ -> null, _ -> go(), failed));
        } else {
            ended.run();
        }
    }

    private static long size(@Nullable Step step) {
        return step == null ? 0 : step.size();
    }
}
