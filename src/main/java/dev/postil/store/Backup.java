package dev.postil.store;

import dev.postil.store.journal.JournalHead;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A copy of a workspace's database at one moment, to go back to.
///
/// @param workspace whose it is
/// @param sequence the last line of the history that it holds
/// @param hash of that line, as the journal has it
/// @param epoch of the journal at that time
/// @param isWhole whether texts and originals are in the file too, so that it can be restored
///   anywhere
public record Backup(
        Path file,
        UUID workspace,
        Instant at,
        Cause cause,
        long sequence,
        String hash,
        long epoch,
        long documents,
        long annotations,
        boolean isWhole) {

    /// Why it was made.
    public enum Cause {
        /// Time had passed, and something had changed.
        ROUTINE,
        ASKED,
        BEFORE_MERGE,
        BEFORE_RESTORE,
        /// A later version of the program was about to bring the database to its own form.
        BEFORE_MIGRATION,
        /// The state that a restore brought back.
        RESTORED
    }

    JournalHead head() {
        return new JournalHead(sequence, hash);
    }
}
