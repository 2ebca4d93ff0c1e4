package dev.postil.store;

import dev.postil.store.journal.Journal;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Segments of the journal from before the oldest backup that is kept: the database and each backup
/// hold their lines. Of a journal that is damaged nothing is deleted.
final class OldSegments {

    private static final Logger LOG = LoggerFactory.getLogger(OldSegments.class);

    private OldSegments() {}

    /// Deletes them. Where that fails they stay until the next backup.
    static void drop(Database database, Journal journal, BackupFolder backups) {
        try {
            Optional<Backup> oldest =
                    backups.all().stream()
                            .filter(backup -> backup.epoch() == journal.epoch())
                            .min(Comparator.comparingLong(Backup::sequence));
            if (oldest.isPresent()
                    && journal.hasSegmentsUpTo(oldest.get().head())
                    && journal.condition().damaged().isEmpty()) {
                // What only the system holds of the database, the journal must be able to give
                // back.
                database.sync();
                journal.dropUpTo(oldest.get().head());
            }
        } catch (IOException failure) {
            LOG.info("Old segments of the journal stay for now", failure);
        }
    }
}
