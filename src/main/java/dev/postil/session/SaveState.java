package dev.postil.session;

import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;

/// How safe the user's work is at this moment.
public sealed interface SaveState {

    /// Every change is on disk.
    record Saved() implements SaveState {}

    /// `changes` are on their way to the disk.
    record Saving(int changes) implements SaveState {}

    /// `changes` could not be written; they are kept and tried again.
    record Unsaved(int changes, StoreException cause) implements SaveState {

        /// Whether the first of them does not fit what is stored, so that it is not tried again.
        public boolean isRefused() {
            return cause.reason() == Reason.REFUSED;
        }
    }
}
