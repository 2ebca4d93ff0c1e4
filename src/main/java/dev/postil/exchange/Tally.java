package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Conflict;
import dev.postil.exchange.MergePlan.Count;
import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects the parts of a merge as they are found, and puts them into an order in which nothing
/// refers to what comes later.
final class Tally {

    private static final Count ADDED = new Count(1, 0, 0);
    private static final Count CHANGED = new Count(0, 1, 0);
    private static final Count SAME = new Count(0, 0, 1);

    private final Map<Thing, List<Change>> parts = new EnumMap<>(Thing.class);
    private final Map<Thing, Count> counts = new EnumMap<>(Thing.class);
    private final List<Conflict> conflicts = new ArrayList<>();

    void added(Thing thing, Change change) {
        part(thing, change);
        count(thing, ADDED);
    }

    void same(Thing thing) {
        count(thing, SAME);
    }

    /// Both sides differ and the file's is taken.
    void changed(Thing thing, String id, String label, Change change) {
        part(thing, change);
        count(thing, CHANGED);
        conflicts.add(new Conflict(thing, id, label, true));
    }

    /// Both sides differ and the workspace's stays.
    void kept(Thing thing, String id, String label) {
        count(thing, SAME);
        conflicts.add(new Conflict(thing, id, label, false));
    }

    /// A change that is counted elsewhere, or not at all.
    void part(Thing thing, Change change) {
        parts.computeIfAbsent(thing, _ -> new ArrayList<>()).add(change);
    }

    private void count(Thing thing, Count count) {
        counts.merge(thing, count, Count::plus);
    }

    MergePlan plan(List<Warning> warnings) {
        List<Change> all = parts.values().stream().flatMap(List::stream).toList();
        return new MergePlan(
                new Change.Several(Change.Reason.MERGE, all), counts, conflicts, warnings);
    }
}
