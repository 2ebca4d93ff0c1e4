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

    private final Saving saving;
    private final StoredSteps stored;
    private final Background beside;
    private final Clock clock;
    private final Supplier<UUID> author;
    private final ObjLongConsumer<Effect> apply;
    private final StepPile done = new StepPile();
    private final StepPile undone = new StepPile();
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
        return perform(change, step != null && step.equals(done.nearest()));
    }

    private Step perform(Effect change, boolean continues) {
        Instant at = now();
        long line = add(at, new Act.Do(change.change(), continues), change);
        undone.clear();
        moreRedoable = false;
        Line written = new Line(line, at, change, continues);
        Step step = continues ? done.pop().with(written) : Step.of(written);
        done.push(step);
        moreUndoable |= done.forgetFar();
        show();
        return step;
    }

    /// Takes the last step back.
    public Optional<Step> undo() {
        Step step = done.nearest();
        if (step == null) {
            fetch();
            return Optional.empty();
        }
        for (Line line : step.lines().reversed()) {
            add(now(), new Act.Undo(line.sequence()), line.effect().inverse());
        }
        undone.push(done.pop());
        moreRedoable |= undone.forgetFar();
        show();
        fetch();
        return Optional.of(step);
    }

    /// Does the step again that was undone last.
    public Optional<Step> redo() {
        Step step = undone.nearest();
        if (step == null) {
            fetch();
            return Optional.empty();
        }
        for (Line line : step.lines()) {
            add(now(), new Act.Redo(line.sequence()), line.effect());
        }
        done.push(undone.pop());
        moreUndoable |= done.forgetFar();
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
        return (done.isLow() && moreUndoable) || (undone.isLow() && moreRedoable);
    }

    private void fetch() {
        if (saving.isIdle()) {
            fetchUndoable();
            fetchRedoable();
        }
    }

    private void fetchUndoable() {
        if (moreUndoable && done.isLow()) {
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
            found.steps().forEach(done::addFarthest);
            moreUndoable = found.more();
            show();
        }
    }

    private long oldest() {
        Step oldest = done.isEmpty() ? undone.nearest() : done.farthest();
        return oldest == null ? sequence + 1 : oldest.lines().getFirst().sequence();
    }

    private void fetchRedoable() {
        if (moreRedoable && undone.isLow()) {
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
            found.steps().forEach(undone::addFarthest);
            moreRedoable = found.more();
            show();
        }
    }

    private long newest() {
        Step newest = undone.isEmpty() ? done.nearest() : undone.farthest();
        return newest == null ? 0 : newest.lines().getLast().sequence();
    }

    /// So many changes are held in memory, to be undone and redone at once.
    long inMemory() {
        return done.changes() + undone.changes();
    }

    private void show() {
        undoable.set(done.nearest());
        redoable.set(undone.nearest());
    }
}
