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
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one way in which anything changes: every change is given its line of the history here,
/// applied to the session at once, and sent to the disk. Undo and redo are lines as well.
public final class History {

    /// Before fewer steps are left than these, more are fetched from the disk.
    private static final int FEW = 10;

    /// These at least are there whatever their size, so that one can be undone after the other.
    private static final int FEWEST = 2;

    /// So many steps are kept in memory on either side of the present.
    private static final int KEPT = 500;

    /// So many changes are as much as many steps.
    private static final int KEPT_CHANGES = 20_000;

    private final Saving saving;
    private final StoredSteps stored;
    private final Background beside;
    private final Clock clock;
    private final Supplier<UUID> author;
    private final ObjLongConsumer<Effect> apply;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();
    private long sequence;
    private boolean moreUndoable = true;
    private boolean moreRedoable = true;

    /// @param beside where steps are read, which may be large: nothing else waits for that
    /// @param apply does to the session what a line does, by the line's number
    History(
            Saving saving,
            StoredSteps stored,
            Background beside,
            Clock clock,
            Supplier<UUID> author,
            ObjLongConsumer<Effect> apply) {
        this.saving = saving;
        this.stored = stored;
        this.beside = beside;
        this.clock = clock;
        this.author = author;
        this.apply = apply;
    }

    /// Takes up the history where the last session left it.
    void resume(long sequence) {
        this.sequence = sequence;
        saving.state().subscribe((_, _) -> fetch());
        // The state is "saved" as soon as the journal is, and does not change when the tables
        // follow.
        saving.follow(_ -> fetch());
    }

    /// Fetches the first steps to be undone and redone.
    void fetchFirst() {
        long before = sequence + 1;
        beside.start(Job.quiet(_ -> stored.around(before), steps -> first(before, steps), _ -> {}));
    }

    private void first(long before, StoredSteps.Around found) {
        if (sequence + 1 == before && done.isEmpty() && undone.isEmpty()) {
            newer(newest(), found.redoable());
            older(oldest(), found.undoable());
            fetch();
        }
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
        return perform(Effect.of(change), false);
    }

    /// Does `change` as part of the step before it, if that is still `step`; else as its own.
    Step perform(Effect change, @Nullable Step step) {
        return perform(change, step != null && step.equals(done.peekFirst()));
    }

    private Step perform(Effect change, boolean continues) {
        Instant at = now();
        long line = add(at, new Act.Do(change.change(), continues), change);
        undone.clear();
        moreRedoable = false;
        Line written = new Line(line, at, change, continues);
        Step step = continues ? done.pop().with(written) : Step.of(written);
        done.push(step);
        moreUndoable |= forgetFar(done);
        show();
        return step;
    }

    /// Takes the last step back.
    public Optional<Step> undo() {
        Step step = done.peek();
        if (step == null) {
            fetch();
            return Optional.empty();
        }
        for (Line line : step.lines().reversed()) {
            add(now(), new Act.Undo(line.sequence()), line.effect().inverse());
        }
        undone.push(done.pop());
        moreRedoable |= forgetFar(undone);
        show();
        fetch();
        return Optional.of(step);
    }

    /// Does the step again that was undone last.
    public Optional<Step> redo() {
        Step step = undone.peek();
        if (step == null) {
            fetch();
            return Optional.empty();
        }
        for (Line line : step.lines()) {
            add(now(), new Act.Redo(line.sequence()), line.effect());
        }
        done.push(undone.pop());
        moreUndoable |= forgetFar(done);
        show();
        fetch();
        return Optional.of(step);
    }

    private long add(Instant at, Act act, Effect effect) {
        Entry entry = new Entry(sequence + 1, at, author.get(), act);
        apply.accept(effect, entry.sequence());
        sequence = entry.sequence();
        saving.add(entry, effect);
        return entry.sequence();
    }

    /// Whether steps of earlier on are on their way from the disk, or will be once it has caught
    /// up.
    boolean isFetching() {
        return (areFew(done) && moreUndoable) || (areFew(undone) && moreRedoable);
    }

    private void fetch() {
        if (saving.isIdle()) {
            fetchUndoable();
            fetchRedoable();
        }
    }

    private void fetchUndoable() {
        if (moreUndoable && areFew(done)) {
            long before = oldest();
            beside.start(
                    Job.quiet(
                            _ -> stored.undoableBefore(before),
                            steps -> older(before, steps),
                            _ -> {}));
        }
    }

    /// Takes what was fetched only where it still goes on from the oldest step that is known.
    private void older(long before, StoredSteps.Some found) {
        if (before == oldest()) {
            found.steps().forEach(done::addLast);
            moreUndoable = found.more();
            show();
        }
    }

    private long oldest() {
        Step oldest = done.isEmpty() ? undone.peekFirst() : done.peekLast();
        return oldest == null ? sequence + 1 : oldest.lines().getFirst().sequence();
    }

    private void fetchRedoable() {
        if (moreRedoable && areFew(undone)) {
            long after = newest();
            beside.start(
                    Job.quiet(
                            _ -> stored.redoableAfter(after),
                            steps -> newer(after, steps),
                            _ -> {}));
        }
    }

    private void newer(long after, StoredSteps.Some found) {
        if (moreRedoable && after == newest()) {
            found.steps().forEach(undone::addLast);
            moreRedoable = found.more();
            show();
        }
    }

    private long newest() {
        Step newest = undone.isEmpty() ? done.peekFirst() : undone.peekLast();
        return newest == null ? 0 : newest.lines().getLast().sequence();
    }

    /// Large steps are fetched late: each holds as much as many others.
    private static boolean areFew(Deque<Step> steps) {
        return steps.size() < FEWEST || (steps.size() < FEW && changes(steps) < FEW);
    }

    /// What lies far from the present is left to the disk.
    private static boolean forgetFar(Deque<Step> steps) {
        boolean forgets = false;
        while (steps.size() > KEPT || (steps.size() > FEWEST && changes(steps) > KEPT_CHANGES)) {
            steps.removeLast();
            forgets = true;
        }
        return forgets;
    }

    /// So many changes are held in memory, to be undone and redone at once.
    long inMemory() {
        return changes(done) + changes(undone);
    }

    /// Asked with every step, of hundreds: a stream of streams was a third of what a tag costs
    /// beside the tables.
    private static long changes(Deque<Step> steps) {
        long changes = 0;
        for (Step step : steps) {
            changes += step.size();
        }
        return changes;
    }

    private void show() {
        undoable.set(done.peekFirst());
        redoable.set(undone.peekFirst());
    }
}
