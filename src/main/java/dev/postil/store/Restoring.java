package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;

/// Brings a workspace back to what a backup holds.
///
/// What was there before is kept: as a backup where it can still be read, and its database as a
/// file set aside in any case. The journal goes on in a new epoch, so that nothing that was written
/// after the backup is ever done again.
public final class Restoring {

    static final String UNPACKED = ".restoring";

    private final Disk disk;
    private final Clock clock;

    private Restoring(Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    /// Restores a closed workspace from a backup, or makes it of a whole one where nothing is
    /// there. Blocks. A failure, or the end of the program, leaves the workspace as it was.
    ///
    /// @return what was restored
    /// @throws StoreException where the workspace is in use, or the backup is not whole or of
    ///   another workspace
    public static Backup restore(Path folder, Path backup, Clock clock) throws StoreException {
        return restore(new LocalDisk(), folder, backup, clock);
    }

    static Backup restore(Disk disk, Path folder, Path backup, Clock clock) throws StoreException {
        try {
            Restoring restoring = new Restoring(disk, clock);
            Folder to = new Folder(folder);
            Backup read = read(disk, backup);
            if (disk.exists(to.marker())) {
                restoring.back(to, read);
            } else {
                restoring.anew(to, read);
            }
            try (Store store = Store.open(disk, folder)) {
                store.backups().add(Backup.Cause.RESTORED, clock.instant());
            }
            return read;
        } catch (IOException failure) {
            throw new Failures(disk, folder).of(failure);
        }
    }

    private static Backup read(Disk disk, Path backup) throws StoreException {
        try {
            return BackupFile.read(disk, backup);
        } catch (IOException failure) {
            throw useless(backup, failure);
        }
    }

    /// What is wrong with the file must not pass for something wrong with the workspace.
    private static StoreException useless(Path backup, IOException failure) {
        return failure instanceof StoreException known && known.reason() != Reason.DAMAGED
                ? known
                : new StoreException(Reason.NO_BACKUP, backup, failure);
    }

    private void back(Folder folder, Backup backup) throws IOException {
        keepWhatIsThere(folder, backup);
        Folder unpacked = new Folder(folder.path().resolve(UNPACKED));
        try (WorkspaceLock _ = WorkspaceLock.take(disk, folder)) {
            unpack(backup, unpacked, folder);
            SetAside.copyOfDatabase(disk, folder);
            beginEpoch(folder, backup);
            disk.move(unpacked.databaseFile(), folder.databaseFile());
        } finally {
            disk.discard(unpacked.path());
        }
    }

    /// Where what is there cannot be opened, its database is still set aside.
    private void keepWhatIsThere(Folder folder, Backup backup) throws IOException {
        try (Store store = Store.open(disk, folder.path())) {
            requireOwn(store.info().id(), backup);
            store.backups().add(Backup.Cause.BEFORE_RESTORE, clock.instant());
        } catch (StoreException failure) {
            if (failure.reason() != Reason.DAMAGED) {
                throw failure;
            }
            Optional<Beginning> said = Marker.beginning(disk, folder);
            if (said.isPresent()) {
                requireOwn(said.get().id(), backup);
            }
        }
    }

    private static void requireOwn(UUID workspace, Backup backup) throws StoreException {
        if (!workspace.equals(backup.workspace())) {
            throw new StoreException(
                    Reason.NO_BACKUP, backup.file(), "a backup of another workspace");
        }
    }

    private void anew(Folder folder, Backup backup) throws IOException {
        if (!backup.isWhole()) {
            throw new StoreException(
                    Reason.NO_BACKUP, backup.file(), "without texts, it needs its own workspace");
        }
        Unfinished.make(
                disk,
                folder,
                empty -> {
                    unpack(backup, empty, empty);
                    beginEpoch(empty, backup);
                });
    }

    private void beginEpoch(Folder folder, Backup backup) throws IOException {
        try (Journal journal = Journal.open(new JournalFolder(disk, folder.journal()))) {
            journal.beginEpoch(backup.head());
        }
    }

    /// Unpacks the database and the marker into one folder, and texts that are missing into
    /// another; every row and line is read.
    private void unpack(Backup backup, Folder to, Folder texts) throws IOException {
        disk.discard(to.path());
        disk.makeFolder(to.path());
        disk.makeFolder(texts.texts());
        disk.makeFolder(texts.originals());
        try {
            unpackAll(backup, to, texts);
        } catch (ZipException | EOFException damage) {
            throw useless(backup.file(), damage);
        }
        Sentinel sentinel = verified(backup, to, texts);
        if (!sentinel.head().equals(backup.head())) {
            throw new StoreException(Reason.NO_BACKUP, backup.file(), "it holds something else");
        }
    }

    private Sentinel verified(Backup backup, Folder to, Folder texts) throws StoreException {
        Failures failures = new Failures(disk, backup.file());
        try {
            return BackupContents.verified(
                    disk, to, new Texts(disk, texts), failures, new Ending());
        } catch (StoreException failure) {
            throw useless(backup.file(), failure);
        }
    }

    private void unpackAll(Backup backup, Folder to, Folder texts) throws IOException {
        BackupFile.visit(
                disk,
                backup.file(),
                (name, content) -> {
                    if (name.equals(BackupFile.DATABASE) || name.equals(BackupFile.MARKER)) {
                        BackupFile.unpack(disk, content, to.path().resolve(name));
                    } else if (BackupContents.isText(name)) {
                        Path file = texts.path().resolve(name);
                        if (!disk.exists(file)) {
                            disk.put(file, content.readAllBytes());
                        }
                    }
                });
    }
}
