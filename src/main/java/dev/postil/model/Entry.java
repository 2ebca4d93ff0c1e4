package dev.postil.model;

import java.time.Instant;
import java.util.UUID;

/// A line of a workspace's history: what was done, when, and by whom.
///
/// Undo and redo are lines of their own that point at the line they undo or redo, so that the
/// history is only ever added to.
///
/// @param sequence counts up from 1 without gaps
public record Entry(long sequence, Instant at, UUID person, Act act) {

    /// What a line does.
    public sealed interface Act {

        /// A new change.
        ///
        /// @param continues whether it belongs to the same step as the line before, as when a note
        ///   is saved several times during one visit; undo takes a step back as a whole
        record Do(Change change, boolean continues) implements Act {

            public Do(Change change) {
                this(change, false);
            }
        }

        /// The inverse of the change in line `target`.
        record Undo(long target) implements Act {}

        /// The change in line `target` again.
        record Redo(long target) implements Act {}
    }
}
