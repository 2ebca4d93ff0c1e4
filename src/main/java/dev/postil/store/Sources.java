package dev.postil.store;

import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the database can be made anew of: the backups, and what the workspace was before its first
/// line, each with the lines that the journal has after it.
final class Sources {

    private final Disk disk;
    private final Folder folder;
    private final Journal journal;
    private final BackupFolder backups;

    /// A backup, or where it is empty what the workspace was before its first line.
    ///
    /// @param end how far it leads with the lines of the journal that are whole
    record Source(Optional<Backup> backup, JournalHead end) {}

    Sources(Disk disk, Folder folder, Journal journal, Failures failures) {
        this.disk = disk;
        this.folder = folder;
        this.journal = journal;
        backups = new BackupFolder(disk, folder, failures);
    }

    /// The backups that are part of the history, the newest first; then nothing.
    List<Source> all() throws IOException {
        List<Source> sources = new ArrayList<>();
        long epoch = epoch();
        for (Backup backup : backups.all()) {
            source(backup, backup.epoch() == epoch).ifPresent(sources::add);
        }
        fromTheFirstLine().ifPresent(sources::add);
        return sources;
    }

    private Optional<Source> source(Backup backup, boolean isOfThisEpoch) throws IOException {
        Optional<JournalHead> end = journal.wholeUntil(backup.head());
        return end.or(() -> Optional.of(backup.head()).filter(_ -> isOfThisEpoch))
                .map(head -> new Source(Optional.of(backup), head));
    }

    /// A journal that is gone must not pass for one that never held anything.
    private Optional<Source> fromTheFirstLine() throws IOException {
        return journal.isEmpty() || Marker.beginning(disk, folder).isEmpty()
                ? Optional.empty()
                : journal.wholeUntil(JournalHead.START)
                        .map(end -> new Source(Optional.empty(), end));
    }

    /// What was done before the last restore is no part of the history, also where the journal does
    /// not tell any more when that was.
    long epoch() throws IOException {
        return journal.isEmpty()
                ? backups.all().stream().mapToLong(Backup::epoch).max().orElse(1)
                : journal.epoch();
    }

    /// The highest line that a backup is known to hold.
    long known() throws IOException {
        long epoch = epoch();
        return backups.all().stream()
                .filter(backup -> backup.epoch() == epoch)
                .mapToLong(Backup::sequence)
                .max()
                .orElse(0);
    }

    boolean leadFurtherThan(long sequence) throws IOException {
        return all().stream().anyMatch(source -> source.end().sequence() > sequence);
    }
}
