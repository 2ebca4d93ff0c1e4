package dev.postil.session;

import dev.postil.model.Entry;
import dev.postil.model.Entry.Act.Do;
import dev.postil.session.Step.Line;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads from the store the steps that earlier sessions made. Blocks; off the window's thread.
final class StoredSteps {

    /// More than anybody undoes between two looks at the disk.
    static final int AT_ONCE = 50;

    /// The line that made the workspace; nobody takes that back.
    private static final long FIRST = 1;

    private final Store store;

    StoredSteps(Store store) {
        this.store = store;
    }

    /// Steps in force with all lines before `sequence`, newest first.
    List<Step> undoableBefore(long sequence) throws StoreException {
        List<Step> steps = new ArrayList<>();
        Deque<Line> lines = new ArrayDeque<>();
        Optional<Entry> next = store.undoableBefore(sequence);
        while (next.isPresent() && next.get().sequence() > FIRST && steps.size() < AT_ONCE) {
            Line line = line(next.get());
            lines.addFirst(line);
            if (!line.continues()) {
                steps.add(new Step(List.copyOf(lines)));
                lines.clear();
            }
            next = store.undoableBefore(line.sequence());
        }
        return steps;
    }

    /// Undone steps with all lines after `sequence`, the one to redo first in front.
    List<Step> redoableAfter(long sequence) throws StoreException {
        List<Step> steps = new ArrayList<>();
        Optional<Entry> next = store.redoableAfter(sequence);
        while (next.isPresent() && steps.size() < AT_ONCE) {
            Line line = line(next.get());
            if (line.continues() && !steps.isEmpty()) {
                steps.add(steps.removeLast().with(line));
            } else {
                steps.add(Step.of(line));
            }
            next = store.redoableAfter(line.sequence());
        }
        return steps;
    }

    private static Line line(Entry entry) {
        if (entry.act() instanceof Do(var change, var continues)) {
            return new Line(entry.sequence(), entry.at(), Effect.of(change).sorted(), continues);
        }
        throw new IllegalStateException("line " + entry.sequence() + " holds no change");
    }
}
