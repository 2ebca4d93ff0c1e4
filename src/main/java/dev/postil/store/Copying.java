package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes copies of a workspace.
final class Copying {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

    /// The owner writes in bursts; between two of them a copy is whole.
    private static final int TRIES = 6;

    private Copying() {}

    interface Step {
        void run() throws IOException;
    }

    /// Copies all of a workspace that this process owns.
    ///
    /// @param rest makes the database rest; called only once all texts are there
    static void whole(Disk disk, Folder from, Folder to, Step rest) throws IOException {
        if (!disk.exists(from.path())) {
            throw new StoreException(Reason.VANISHED, from.path(), "nothing to copy");
        }
        Unfinished.make(
                disk,
                to,
                empty -> {
                    copyNewestBackup(disk, from, empty);
                    copyFolder(disk, from.texts(), empty.texts());
                    copyFolder(disk, from.originals(), empty.originals());
                    rest.run();
                    copyFolder(disk, from.journal(), empty.journal());
                    disk.copy(from.databaseFile(), empty.databaseFile());
                    disk.copy(from.marker(), empty.marker());
                });
    }

    /// The journal alone may not lead back to the first line any more. Where no backup can be read,
    /// all the rest is copied nevertheless.
    private static void copyNewestBackup(Disk disk, Folder from, Folder to) throws IOException {
        try {
            List<Backup> backups =
                    new BackupFolder(disk, from, new Failures(disk, from.path())).all();
            if (!backups.isEmpty()) {
                Path newest = backups.getFirst().file();
                disk.makeFolder(to.backups());
                disk.copy(newest, to.backups().resolve(newest.getFileName()));
                disk.syncFolder(to.backups());
            }
        } catch (IOException failure) {
            LOG.warn("The newest backup stays behind", failure);
            disk.discard(to.backups());
        }
    }

    private static void copyFolder(Disk disk, Path from, Path to) throws IOException {
        disk.makeFolder(to);
        if (!disk.exists(from)) {
            return;
        }
        for (Path file : disk.list(from)) {
            disk.copy(file, to.resolve(file.getFileName()));
        }
        disk.syncFolder(to);
    }

    /// Opens a copy of the database of a workspace that another program may be writing to. What is
    /// caught in the middle of a write is thrown away and copied again.
    ///
    /// @param why the workspace cannot be owned
    static Place toRead(Disk disk, Folder folder, StoreException why, Clock clock)
            throws StoreException {
        try {
            return triedToRead(disk, folder, why, clock);
        } catch (IOException failure) {
            // Why it cannot be owned helps more than why it cannot be copied either.
            if (failure != why) {
                why.addSuppressed(failure);
            }
            throw why;
        }
    }

    private static Place triedToRead(Disk disk, Folder folder, StoreException why, Clock clock)
            throws IOException {
        Marker.check(disk, folder);
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return copyToRead(disk, folder, why.reason(), clock.instant());
            } catch (StoreException torn) {
                if (torn.reason() != Reason.DAMAGED) {
                    throw torn;
                }
                why.addSuppressed(torn);
            } catch (NoSuchFileException gone) {
                // The owner deletes what it needs no more.
                why.addSuppressed(gone);
            }
        }
        throw why;
    }

    private static Place copyToRead(Disk disk, Folder folder, Reason reason, Instant at)
            throws IOException {
        Path copy = disk.makeTemporaryFolder();
        boolean sound = false;
        try {
            Folder there = new Folder(copy);
            disk.copy(folder.databaseFile(), there.databaseFile());
            // After the database, so that it holds all that the database does.
            copyFolder(disk, folder.journal(), there.journal());
            disk.copy(folder.marker(), there.marker());
            var copied = new Holding.Copied(disk, copy, reason, at);
            Place place = whole(Place.read(disk, folder, copied));
            sound = true;
            return place;
        } finally {
            if (!sound) {
                disk.discard(copy);
            }
        }
    }

    /// Closes a place that was copied amid a write.
    private static Place whole(Place place) throws StoreException {
        boolean sound = false;
        try {
            Verification.requireRows(place.database(), place.texts(), place.folder());
            sound = true;
            return place;
        } finally {
            if (!sound) {
                place.close();
            }
        }
    }
}
