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
        /// The workspace was opened, and the last one was old.
        OPENING,
        /// Time had passed, and something had changed.
        ROUTINE,
        ASKED,
        BEFORE_REMOVING_DOCUMENTS,
        BEFORE_REMOVING_ANNOTATIONS,
        BEFORE_DELETING_TAGS,
        BEFORE_MERGING_TAGS,
        BEFORE_IMPORT,
        BEFORE_RESTORE,
        /// A later version of the program was about to bring the database to its own form.
        BEFORE_MIGRATION,
        /// The state that a restore brought back.
        RESTORED;

        /// Whether it holds what was there before a change that is hard to take back.
        public boolean isBeforeChange() {
            return switch (this) {
                case BEFORE_REMOVING_DOCUMENTS,
                        BEFORE_REMOVING_ANNOTATIONS,
                        BEFORE_DELETING_TAGS,
                        BEFORE_MERGING_TAGS,
                        BEFORE_IMPORT ->
                        true;
                case OPENING, ROUTINE, ASKED, BEFORE_RESTORE, BEFORE_MIGRATION, RESTORED -> false;
            };
        }
    }

    Backup as(Path other, Cause why, Instant now) {
        return new Backup(
                other, workspace, now, why, sequence, hash, epoch, documents, annotations, isWhole);
    }

    JournalHead head() {
        return new JournalHead(sequence, hash);
    }
}
