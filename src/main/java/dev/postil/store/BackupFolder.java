package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipOutputStream;

/// The backups of a workspace, beside its database.
///
/// A backup holds the database only: texts and originals are files that never change.
final class BackupFolder {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    private static final String ENDING = ".postil-backup";
    private static final String ZIPPED = "zipped";

    private final Disk disk;
    private final Folder folder;
    private final Failures failures;

    BackupFolder(Disk disk, Folder folder, Failures failures) {
        this.disk = disk;
        this.folder = folder;
        this.failures = failures;
    }

    /// All that say what they hold, the newest first.
    List<Backup> all() throws IOException {
        if (!disk.exists(folder.backups())) {
            return List.of();
        }
        List<Backup> found = new ArrayList<>();
        for (Path file : disk.list(folder.backups())) {
            if (file.getFileName().toString().endsWith(ENDING)) {
                try {
                    found.add(BackupFile.read(disk, file));
                } catch (IOException _) {
                    // One that is damaged helps nobody; the others may.
                }
            }
        }
        found.sort(Comparator.comparing(Backup::at).thenComparingLong(Backup::sequence).reversed());
        return found;
    }

    /// Makes a backup, and lets those go that it makes superfluous.
    ///
    /// @param database of which it is made, while others use it
    /// @throws StoreException as for damage where a row or line of the copy is not whole
    Backup add(Database database, Texts texts, long epoch, Backup.Cause cause, Instant now)
            throws IOException {
        disk.makeFolder(folder.backups());
        discardUnfinished();
        Path work = work(folder.backups().resolve(unseen()));
        try {
            Sentinel sentinel = copy(database, texts, work);
            Path file = folder.backups().resolve(name(now, sentinel));
            Backup made = backup(file, sentinel, epoch, cause, now, false);
            write(made, work, _ -> {});
            thin(now);
            return made;
        } finally {
            disk.discard(work);
        }
    }

    /// Keeps the database of a workspace as it is, which nobody has open. Once is enough.
    ///
    /// @param sentinel of the database
    Backup beforeMigration(Sentinel sentinel, long epoch, Instant now) throws IOException {
        for (Backup there : all()) {
            if (there.cause() == Backup.Cause.BEFORE_MIGRATION
                    && there.head().equals(sentinel.head())) {
                return there;
            }
        }
        disk.makeFolder(folder.backups());
        Path work = work(folder.backups().resolve(unseen()));
        try {
            disk.copy(folder.databaseFile(), work.resolve(BackupFile.DATABASE));
            Path file = folder.backups().resolve(name(now, sentinel));
            Backup.Cause cause = Backup.Cause.BEFORE_MIGRATION;
            Backup made = backup(file, sentinel, epoch, cause, now, false);
            write(made, work, _ -> {});
            return made;
        } finally {
            disk.discard(work);
        }
    }

    /// Makes a backup with all texts and originals in a file of its own.
    Backup whole(Database database, Texts texts, long epoch, Path file, Instant now)
            throws IOException {
        if (disk.exists(file)) {
            throw new StoreException(Reason.EXISTS, file, "something is there");
        }
        Path name = file.toAbsolutePath();
        Path work = work(name.resolveSibling(unseen()));
        try {
            Sentinel sentinel = copy(database, texts, work);
            Backup made = backup(name, sentinel, epoch, Backup.Cause.ASKED, now, true);
            write(made, work, this::addTexts);
            return made;
        } finally {
            disk.discard(work);
        }
    }

    /// What a program left that ended while it made one.
    private void discardUnfinished() throws IOException {
        for (Path file : disk.list(folder.backups())) {
            if (file.getFileName().toString().startsWith(".")) {
                disk.discard(file);
            }
        }
    }

    private static String name(Instant now, Sentinel sentinel) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return "%s-%06d-%s%s"
                .formatted(STAMP.format(now), sentinel.info().sequence(), unique, ENDING);
    }

    private static String unseen() {
        return "." + UUID.randomUUID();
    }

    private void write(Backup made, Path work, BackupFile.More more) throws IOException {
        Path unfinished = work.resolve("made");
        Path database = work.resolve(BackupFile.DATABASE);
        BackupFile.write(disk, unfinished, made, folder, database, more);
        disk.move(unfinished, made.file());
    }

    private Path work(Path work) throws IOException {
        disk.makeFolder(work);
        return work;
    }

    private void addTexts(ZipOutputStream zip) throws IOException {
        for (Path from : List.of(folder.texts(), folder.originals())) {
            for (Path file : disk.list(from)) {
                String name = from.getFileName() + "/" + file.getFileName();
                if (BackupContents.isText(name)) {
                    BackupFile.add(zip, name, disk.read(file));
                }
            }
        }
    }

    /// Leaves a copy of the database in `work`, read through and found to be whole.
    private Sentinel copy(Database database, Texts texts, Path work) throws IOException {
        Path zipped = work.resolve(ZIPPED);
        database.zipTo(disk.databaseName(zipped));
        Path copy = work.resolve(BackupFile.DATABASE);
        BackupFile.unpackDatabase(disk, zipped, copy);
        disk.discard(zipped);
        return BackupContents.verified(disk, new Folder(work), texts, failures);
    }

    private static Backup backup(
            Path file,
            Sentinel sentinel,
            long epoch,
            Backup.Cause cause,
            Instant now,
            boolean isWhole) {
        return new Backup(
                file,
                sentinel.info().id(),
                now,
                cause,
                sentinel.info().sequence(),
                sentinel.hash(),
                epoch,
                sentinel.documents(),
                sentinel.annotations(),
                isWhole);
    }

    private void thin(Instant now) throws IOException {
        for (Backup outdated : Rotation.outdated(all(), now)) {
            disk.discard(outdated.file());
        }
    }
}
