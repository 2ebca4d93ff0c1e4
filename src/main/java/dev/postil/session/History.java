package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.session.Step.Line;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one way in which anything changes: every change is given its line of the history here,
/// applied to the session at once, and sent to the disk. Undo and redo are lines as well.
public final class History {

    private static final int FEW = 10;

    private final Saving saving;
    private final StoredSteps stored;
    private final Background lane;
    private final Clock clock;
    private final Supplier<UUID> author;
    private final Consumer<Change> apply;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();
    private long sequence;
    private boolean moreUndoable = true;
    private boolean moreRedoable = true;

    History(
            Saving saving,
            StoredSteps stored,
            Background lane,
            Clock clock,
            Supplier<UUID> author,
            Consumer<Change> apply) {
        this.saving = saving;
        this.stored = stored;
        this.lane = lane;
        this.clock = clock;
        this.author = author;
        this.apply = apply;
    }

    /// Takes up the history where the last session left it.
    void resume(long sequence, List<Step> undoable, List<Step> redoable) {
        this.sequence = sequence;
        undoable.forEach(done::addLast);
        redoable.forEach(undone::addLast);
        moreUndoable = undoable.size() == StoredSteps.AT_ONCE;
        moreRedoable = redoable.size() == StoredSteps.AT_ONCE;
        show();
    }

    /// Number of the last line.
    public long sequence() {
        return sequence;
    }

    /// What the next undo takes back; null when there is nothing.
    public ReadOnlyObjectProperty<@Nullable Step> undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// What the next redo does again; null when there is nothing.
    public ReadOnlyObjectProperty<@Nullable Step> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// The time to stamp a change with: whole seconds, as every file holds them.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Does `change` as a step of its own.
    public Step perform(Change change) {
        return perform(change, false);
    }

    /// Does `change` as part of the step before it, if that is still `step`; else as its own.
    public Step perform(Change change, @Nullable Step step) {
        return perform(change, step != null && step.equals(done.peekFirst()));
    }

    private Step perform(Change change, boolean continues) {
        Instant at = now();
        long line = add(at, new Act.Do(change, continues), change);
        undone.clear();
        moreRedoable = false;
        Line written = new Line(line, at, change, continues);
        Step step = continues ? done.pop().with(written) : Step.of(written);
        done.push(step);
        show();
        return step;
    }

    /// Takes the last step back.
    public Optional<Step> undo() {
        Step step = done.peek();
        if (step == null) {
            return Optional.empty();
        }
        for (Line line : step.lines().reversed()) {
            add(now(), new Act.Undo(line.sequence()), line.change().inverse());
        }
        undone.push(done.pop());
        show();
        fetchUndoable();
        return Optional.of(step);
    }

    /// Does the step again that was undone last.
    public Optional<Step> redo() {
        Step step = undone.peek();
        if (step == null) {
            return Optional.empty();
        }
        for (Line line : step.lines()) {
            add(now(), new Act.Redo(line.sequence()), line.change());
        }
        done.push(undone.pop());
        show();
        fetchRedoable();
        return Optional.of(step);
    }

    private long add(Instant at, Act act, Change effect) {
        Entry entry = new Entry(sequence + 1, at, author.get(), act);
        apply.accept(effect);
        sequence = entry.sequence();
        saving.add(entry, effect);
        return entry.sequence();
    }

    private void fetchUndoable() {
        if (moreUndoable && done.size() < FEW && saving.isIdle()) {
            Step oldest = done.isEmpty() ? undone.peekFirst() : done.peekLast();
            long before = oldest == null ? sequence + 1 : oldest.lines().getFirst().sequence();
            lane.start(Job.quiet(_ -> stored.undoableBefore(before), this::older, _ -> {}));
        }
    }

    private void older(List<Step> steps) {
        long oldest =
                done.isEmpty() ? Long.MAX_VALUE : done.peekLast().lines().getFirst().sequence();
        steps.stream()
                .filter(step -> step.lines().getLast().sequence() < oldest)
                .forEach(done::addLast);
        moreUndoable = steps.size() == StoredSteps.AT_ONCE;
        show();
    }

    private void fetchRedoable() {
        if (moreRedoable && undone.size() < FEW) {
            Step newest = undone.isEmpty() ? done.peekFirst() : undone.peekLast();
            long after = newest == null ? 0 : newest.lines().getLast().sequence();
            lane.start(Job.quiet(_ -> stored.redoableAfter(after), this::newer, _ -> {}));
        }
    }

    private void newer(List<Step> steps) {
        if (!moreRedoable) {
            return;
        }
        long newest = undone.isEmpty() ? 0 : undone.peekLast().lines().getLast().sequence();
        steps.stream()
                .filter(step -> step.lines().getFirst().sequence() > newest)
                .forEach(undone::addLast);
        moreRedoable = steps.size() == StoredSteps.AT_ONCE;
        show();
    }

    private void show() {
        undoable.set(done.peekFirst());
        redoable.set(undone.peekFirst());
    }
}
