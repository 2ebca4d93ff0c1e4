package dev.postil.exchange;

import dev.postil.model.Change;
import java.util.List;
import java.util.Map;

/// What merging a file into a workspace does: the change, one step for undo, and what it amounts
/// to.
///
/// @param counts for each type of thing; a type that the file does not have counts nothing
/// @param conflicts what differed on both sides, and which side the change takes
/// @param warnings what was wrong with the file, and how it was mended
public record MergePlan(
        Change.Several change,
        Map<Thing, Count> counts,
        List<Conflict> conflicts,
        List<Warning> warnings) {

    public MergePlan {
        counts = Map.copyOf(counts);
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
    }

    /// The types of what is merged.
    public enum Thing {
        PERSON,
        KIND,
        LINK_TYPE,
        TAG,
        DOCUMENT,
        ANNOTATION,
        LINK
    }

    /// How many things of a type are new, changed, and the same as before.
    public record Count(int added, int changed, int same) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(added + other.added, changed + other.changed, same + other.same);
        }
    }

    /// Something that differed between the file and the workspace.
    ///
    /// @param label what it is called, or its words
    /// @param fromFile whether the file's version is taken, being the later one
    public record Conflict(Thing thing, String id, String label, boolean fromFile) {}

    /// Whether nothing would change.
    public boolean isEmpty() {
        return change.parts().isEmpty();
    }

    public Count count(Thing thing) {
        return counts.getOrDefault(thing, Count.NONE);
    }
}
