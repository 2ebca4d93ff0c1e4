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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups of a workspace, beside its database.
///
/// A backup holds the database only: texts and originals are files that never change.
final class BackupFolder {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    private static final String ENDING = ".postil-backup";
    private static final String ZIPPED = "zipped";

    private final Disk disk;
    private final Folder folder;
    private final Failures failures;
    private final Ending ending;

    /// Folders in which something is not finished yet.
    private final Set<Path> working = ConcurrentHashMap.newKeySet();

    /// Of a workspace that is not open.
    BackupFolder(Disk disk, Folder folder, Failures failures) {
        this(disk, folder, failures, new Ending());
    }

    /// @param ending of the workspace, before which backups are made
    BackupFolder(Disk disk, Folder folder, Failures failures, Ending ending) {
        this.disk = disk;
        this.folder = folder;
        this.failures = failures;
        this.ending = ending;
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

    /// A copy of the database that nobody has read back yet.
    ///
    /// @param work the folder it is in
    record Taken(Path work, long epoch, Backup.Cause cause, Instant at) {}

    /// Makes a backup, and lets those go that it makes superfluous.
    ///
    /// @param database of which it is made, while others use it
    /// @throws StoreException as for damage where a row or line of the copy is not whole
    Backup add(Database database, Texts texts, long epoch, Backup.Cause cause, Instant now)
            throws IOException {
        return finish(take(database, epoch, cause, now), texts);
    }

    /// Copies the database, which takes a fraction of what a backup does; [#finish] does the rest.
    Taken take(Database database, long epoch, Backup.Cause cause, Instant now) throws IOException {
        disk.makeFolder(folder.backups());
        Path work = begin();
        boolean done = false;
        try {
            database.zipTo(disk.databaseName(work.resolve(ZIPPED)));
            done = true;
            return new Taken(work, epoch, cause, now);
        } finally {
            if (!done) {
                end(work);
            }
        }
    }

    /// Makes a backup of what was copied, once all of it was read.
    ///
    /// @throws StoreException as for damage where a row or line of the copy is not whole
    Backup finish(Taken taken, Texts texts) throws IOException {
        try {
            discardUnfinished();
            Sentinel sentinel = readBack(texts, taken.work());
            Path file = folder.backups().resolve(name(taken.at(), sentinel.info().sequence()));
            Backup made = backup(file, sentinel, taken.epoch(), taken.cause(), taken.at(), false);
            write(made, taken.work(), _ -> {});
            thin(taken.at());
            return made;
        } finally {
            end(taken.work());
        }
    }

    /// Keeps what a backup holds once more, for another reason.
    Backup again(Backup there, Backup.Cause cause, Instant now) throws IOException {
        Path work = begin();
        try {
            BackupFile.unpackDatabase(disk, there.file(), work.resolve(BackupFile.DATABASE));
            Path file = folder.backups().resolve(name(now, there.sequence()));
            Backup made = there.as(file, cause, now);
            write(made, work, _ -> {});
            thin(now);
            return made;
        } finally {
            end(work);
        }
    }

    /// A folder to work in, which others leave alone.
    private Path begin() throws IOException {
        Path work = folder.backups().resolve(unseen());
        working.add(work);
        return work(work);
    }

    private void end(Path work) throws IOException {
        disk.discard(work);
        working.remove(work);
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
        Path work = begin();
        try {
            disk.copy(folder.databaseFile(), work.resolve(BackupFile.DATABASE));
            Path file = folder.backups().resolve(name(now, sentinel.info().sequence()));
            Backup.Cause cause = Backup.Cause.BEFORE_MIGRATION;
            Backup made = backup(file, sentinel, epoch, cause, now, false);
            write(made, work, _ -> {});
            return made;
        } finally {
            end(work);
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
            database.zipTo(disk.databaseName(work.resolve(ZIPPED)));
            Sentinel sentinel = readBack(texts, work);
            Backup made = backup(name, sentinel, epoch, Backup.Cause.ASKED, now, true);
            write(made, work, this::addTexts);
            return made;
        } finally {
            disk.discard(work);
        }
    }

    /// Gives up those that were begun and nobody finishes any more.
    void discardBegun() {
        working.forEach(this::discard);
    }

    /// What a program left that ended while it made one.
    private void discardUnfinished() throws IOException {
        for (Path file : disk.list(folder.backups())) {
            if (file.getFileName().toString().startsWith(".") && !working.contains(file)) {
                discard(file);
            }
        }
    }

    private void discard(Path unfinished) {
        try {
            disk.discard(unfinished);
        } catch (IOException failure) {
            // Whoever had the workspace before may still be at it; the next backup tries again.
            LOG.info("{} stays for now", unfinished, failure);
        }
    }

    private static String name(Instant now, long sequence) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return "%s-%06d-%s%s".formatted(STAMP.format(now), sequence, unique, ENDING);
    }

    private static String unseen() {
        return "." + UUID.randomUUID();
    }

    private void write(Backup made, Path work, BackupFile.More more) throws IOException {
        Path unfinished = work.resolve("made");
        Path database = work.resolve(BackupFile.DATABASE);
        BackupFile.write(disk, unfinished, made, folder, database, more, ending);
        disk.move(unfinished, made.file());
    }

    private Path work(Path work) throws IOException {
        disk.makeFolder(work);
        return work;
    }

    private void addTexts(ZipOutputStream zip) throws IOException {
        for (Path from : List.of(folder.texts(), folder.originals())) {
            for (Path file : disk.list(from)) {
                ending.check();
                String name = from.getFileName() + "/" + file.getFileName();
                if (BackupContents.isText(name)) {
                    BackupFile.add(zip, name, disk.read(file));
                }
            }
        }
    }

    /// Leaves the copied database in `work`, read through and found to be whole.
    private Sentinel readBack(Texts texts, Path work) throws IOException {
        Path zipped = work.resolve(ZIPPED);
        BackupFile.unpackDatabase(disk, zipped, work.resolve(BackupFile.DATABASE));
        disk.discard(zipped);
        return BackupContents.verified(disk, new Folder(work), texts, failures, ending);
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
