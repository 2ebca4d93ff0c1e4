package dev.postil.session;

import dev.postil.model.Entry;
import dev.postil.model.Entry.Act.Do;
import dev.postil.session.Step.Line;
import dev.postil.store.Snapshot;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads from the store the steps that earlier sessions made, which may be large: nobody who reads
/// something else waits for that. Blocks; off the window's thread.
final class StoredSteps {

    /// More than anybody undoes between two looks at the disk.
    static final int AT_ONCE = 50;

    /// So many changes are as much as many steps; one step of more comes alone.
    private static final int CHANGES_AT_ONCE = 20_000;

    /// The line that made the workspace; nobody takes that back.
    private static final long FIRST = 1;

    private final Store store;

    StoredSteps(Store store) {
        this.store = store;
    }

    /// Some steps.
    ///
    /// @param more whether there are more beyond them
    record Some(List<Step> steps, boolean more) {

        Some {
            steps = List.copyOf(steps);
        }
    }

    /// Those on both sides of the present.
    record Around(Some undoable, Some redoable) {}

    /// Steps in force with all lines before `sequence`, newest first, and all undone ones.
    Around around(long sequence) throws StoreException {
        return store.<Around, StoreException>still(
                now -> new Around(undoableBefore(now, sequence), redoableAfter(now, 0)));
    }

    /// Steps in force with all lines before `sequence`, newest first.
    Some undoableBefore(long sequence) throws StoreException {
        return store.<Some, StoreException>still(now -> undoableBefore(now, sequence));
    }

    private static Some undoableBefore(Snapshot now, long sequence) throws StoreException {
        List<Step> steps = new ArrayList<>();
        Deque<Line> lines = new ArrayDeque<>();
        long next = now.lastUndoableBefore(sequence);
        while (next > FIRST && !(lines.isEmpty() && isEnough(steps))) {
            Line line = line(now.undoableBefore(next + 1).orElseThrow());
            lines.addFirst(line);
            if (!line.continues()) {
                steps.add(new Step(List.copyOf(lines)));
                lines.clear();
            }
            next = now.lastUndoableBefore(line.sequence());
        }
        return new Some(steps, next > FIRST);
    }

    /// Undone steps with all lines after `sequence`, the one to redo first in front.
    Some redoableAfter(long sequence) throws StoreException {
        return store.<Some, StoreException>still(now -> redoableAfter(now, sequence));
    }

    private static Some redoableAfter(Snapshot now, long sequence) throws StoreException {
        List<Step> steps = new ArrayList<>();
        Optional<Entry> next = now.redoableAfter(sequence);
        while (next.isPresent() && !(isEnough(steps) && !continues(next.get()))) {
            Line line = line(next.get());
            if (line.continues() && !steps.isEmpty()) {
                steps.add(steps.removeLast().with(line));
            } else {
                steps.add(Step.of(line));
            }
            next = now.redoableAfter(line.sequence());
        }
        return new Some(steps, next.isPresent());
    }

    private static boolean continues(Entry entry) {
        return entry.act() instanceof Do(_, var continues) && continues;
    }

    private static boolean isEnough(List<Step> steps) {
        return steps.size() >= AT_ONCE
                || steps.stream().mapToLong(Step::size).sum() >= CHANGES_AT_ONCE;
    }

    private static Line line(Entry entry) {
        if (entry.act() instanceof Do(var change, var continues)) {
            return new Line(entry.sequence(), entry.at(), Effect.of(change).sorted(), continues);
        }
        throw new IllegalStateException("line " + entry.sequence() + " holds no change");
    }
}
