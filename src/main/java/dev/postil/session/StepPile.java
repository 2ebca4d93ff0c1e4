package dev.postil.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The steps on one side of the present, nearest first, as far as they are kept in memory.
///
/// Asked with every step how large it is, it keeps count: to add up hundreds of steps was a fifth
/// of what a tag costs before it is on its way to the disk.
final class StepPile {

    /// Fewer steps than these are few.
    private static final int FEW = 10;

    /// These at least are kept whatever their size, so that one can be undone after the other.
    private static final int FEWEST = 2;

    /// So many steps are kept.
    private static final int KEPT = 500;

    /// So many changes are as much as many steps.
    private static final int KEPT_CHANGES = 20_000;

    private final Deque<Step> steps = new ArrayDeque<>();
    private long changes;

    @Nullable Step nearest() {
        return steps.peekFirst();
    }

    @Nullable Step farthest() {
        return steps.peekLast();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /// So many changes all of its steps make.
    long changes() {
        return changes;
    }

    /// Whether more should be fetched. Large steps are fetched late: each holds as much as many
    /// others.
    boolean isLow() {
        return steps.size() < FEWEST || (steps.size() < FEW && changes < FEW);
    }

    void push(Step step) {
        steps.push(step);
        changes += step.size();
    }

    Step pop() {
        Step step = steps.pop();
        changes -= step.size();
        return step;
    }

    /// Adds a step farther off than all others.
    void addFarthest(Step step) {
        steps.addLast(step);
        changes += step.size();
    }

    void clear() {
        steps.clear();
        changes = 0;
    }

    /// Leaves what lies far from the present to the disk; answers whether anything did.
    boolean forgetFar() {
        boolean forgets = false;
        while (steps.size() > KEPT || (steps.size() > FEWEST && changes > KEPT_CHANGES)) {
            changes -= steps.removeLast().size();
            forgets = true;
        }
        return forgets;
    }
}
