package dev.postil.store;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/// Where an open workspace is: its folder, and what of it is open.
final class Place implements AutoCloseable {

    private final Disk disk;
    private final Folder folder;
    private final Failures failures;
    private final Texts texts;
    private final Holding holding;
    private final Journal journal;
    private final Recovery recovery;
    private final BackupFolder backups;
    private final Object backingUp = new Object();
    private final Ending ending = new Ending();
    private volatile Database database;

    private Place(
            Disk disk,
            Folder folder,
            Holding holding,
            Journal journal,
            Recovery recovery,
            Database database) {
        this.disk = disk;
        this.folder = folder;
        this.holding = holding;
        this.journal = journal;
        this.recovery = recovery;
        this.database = database;
        failures = new Failures(disk, folder.path());
        texts = new Texts(disk, folder);
        backups = new BackupFolder(disk, folder, failures, ending);
    }

    /// Takes the workspace in that folder for this process.
    static Place own(Disk disk, Path path) throws StoreException {
        return own(disk, path, Schema.CURRENT);
    }

    /// @param schema to which the database of an earlier version is brought
    static Place own(Disk disk, Path path, Schema schema) throws StoreException {
        Folder folder = new Folder(path);
        Failures failures = new Failures(disk, path);
        try {
            Marker.check(disk, folder);
            Holding owned = new Holding.Owned(WorkspaceLock.take(disk, folder));
            return open(owned, () -> open(disk, folder, owned, folder, schema));
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    /// Reads the database from the copy that `copied` holds, and the texts where they are.
    static Place read(Disk disk, Folder folder, Holding.Copied copied) throws IOException {
        return open(
                copied,
                () -> open(disk, folder, copied, new Folder(copied.copy()), Schema.CURRENT));
    }

    /// @param of where the database and the journal are
    private static Place open(Disk disk, Folder folder, Holding holding, Folder of, Schema schema)
            throws IOException {
        Failures failures = new Failures(disk, folder.path());
        Journal journal = Journal.open(new JournalFolder(disk, of.journal()));
        Place opened = null;
        try {
            Recovery recovery = new Recovery(disk, of, journal, failures, schema);
            opened = new Place(disk, folder, holding, journal, recovery, recovery.open());
            return opened;
        } finally {
            if (opened == null) {
                journal.close();
            }
        }
    }

    private interface Opening {
        Place open() throws IOException;
    }

    private static Place open(Holding holding, Opening opening) throws IOException {
        Place opened = null;
        try {
            opened = opening.open();
            return opened;
        } finally {
            if (opened == null) {
                holding.close();
            }
        }
    }

    Folder folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    Texts texts() {
        return texts;
    }

    /// Writes down where other programs reach this one. The file stays when this one ends, and then
    /// means nothing.
    void announce(byte[] address) throws StoreException {
        refuseWhereReadOnly();
        try {
            disk.put(folder.owner(), address);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    Optional<ReadOnly> readOnly() {
        return holding.readOnly();
    }

    /// Makes a database anew that turned out to be damaged; nobody else may use the place
    /// meanwhile.
    ///
    /// @param mayLose whether the newest backup will do where the journal does not go on from it
    void rebuild(StoreException damage, boolean mayLose) throws StoreException {
        database =
                beforeEnding(
                        () -> {
                            database.letGo();
                            return recovery.rebuilt(damage, mayLose);
                        });
    }

    /// Holds everything against everything else.
    List<Finding> verify() throws StoreException {
        List<Finding> findings = new ArrayList<>();
        verify(database, findings::add);
        return findings;
    }

    /// @param reader of the database's state to look at
    void verify(DatabaseReader reader, Consumer<Finding> findings) throws StoreException {
        new Verification(reader, texts, findings).run();
        Verification.ofJournal(journal, findings);
    }

    Journal journal() {
        return journal;
    }

    /// Brings back what of texts and originals can be.
    ///
    /// @param backups where to look for it
    /// @return where the damaged files are now
    List<Path> mendTexts(List<Document> documents, List<Path> backups) throws StoreException {
        return beforeEnding(
                () -> {
                    TextRepair repair = new TextRepair(disk, folder);
                    repair.run(documents, backups);
                    return repair.setAside();
                });
    }

    ScrubMark scrubMark() {
        return ScrubMark.read(disk, folder);
    }

    void keep(ScrubMark mark) throws StoreException {
        beforeEnding(
                () -> {
                    mark.write(disk, folder);
                    return mark;
                });
    }

    /// What had to be done before the workspace could be opened.
    Optional<Recovered> recovered() {
        return readOnly().isPresent() ? Optional.empty() : recovery.recovered();
    }

    /// @param saved runs once the lines survive a power cut
    void write(List<Entry> entries, Runnable saved) throws StoreException {
        refuseWhereReadOnly();
        new Writing(disk, folder, journal, database).write(entries, saved);
    }

    void putTexts(List<NewText> added) throws StoreException {
        refuseWhereReadOnly();
        try {
            texts.put(added);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    Backup backUp(Backup.Cause cause, Instant now) throws StoreException {
        refuseWhereReadOnly();
        synchronized (backingUp) {
            return made(() -> backups.add(database, texts, journal.epoch(), cause, now));
        }
    }

    /// Begins a backup of what is there now, with what others have to wait for; the rest can be
    /// done while they go on, and does not wait for other backups either.
    Backups.Rest beginBackup(Backup.Cause cause, Instant now) throws StoreException {
        refuseWhereReadOnly();
        JournalHead head = database.read(connection -> Sentinel.read(connection).head());
        Optional<Backup> same =
                backups().stream()
                        .limit(1)
                        .filter(it -> it.head().equals(head) && it.epoch() == journal.epoch())
                        .findAny();
        if (same.isPresent()) {
            return () -> made(() -> backups.again(same.get(), cause, now));
        }
        BackupFolder.Taken taken =
                beforeEnding(() -> backups.take(database, journal.epoch(), cause, now));
        return () -> {
            synchronized (backingUp) {
                return made(() -> backups.finish(taken, texts));
            }
        };
    }

    private Backup made(Ending.Work<Backup> work) throws StoreException {
        return beforeEnding(
                () -> {
                    Backup backup = work.run();
                    OldSegments.drop(database, journal, backups);
                    return backup;
                });
    }

    Backup backUpTo(Path file, Instant now) throws StoreException {
        return beforeEnding(() -> backups.whole(database, texts, journal.epoch(), file, now));
    }

    /// A place of its own, of a copy of what a backup holds.
    Place openBackup(Path file) throws StoreException {
        return failing(
                () -> {
                    Backup backup = BackupFile.read(disk, file);
                    Path copy = disk.makeTemporaryFolder();
                    var copied = new Holding.Copied(disk, copy, Reason.READ_ONLY, backup.at());
                    return open(copied, () -> unpacked(backup, copied));
                });
    }

    private Place unpacked(Backup backup, Holding.Copied copied) throws IOException {
        Folder there = new Folder(copied.copy());
        try {
            BackupFile.unpackDatabase(disk, backup.file(), there.databaseFile());
            disk.makeFolder(there.journal());
            return open(disk, folder, copied, there, Schema.CURRENT);
        } catch (ZipException | EOFException damage) {
            throw new StoreException(Reason.NO_BACKUP, backup.file(), damage);
        } catch (StoreException damage) {
            throw damage.reason() == Reason.DAMAGED
                    ? new StoreException(Reason.NO_BACKUP, backup.file(), damage)
                    : damage;
        }
    }

    List<Backup> backups() throws StoreException {
        return failing(backups::all);
    }

    private <R> R beforeEnding(Ending.Work<R> work) throws StoreException {
        return failing(() -> ending.before(work));
    }

    private <R> R failing(Ending.Work<R> work) throws StoreException {
        try {
            return work.run();
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    private void refuseWhereReadOnly() throws StoreException {
        Optional<ReadOnly> readOnly = readOnly();
        if (readOnly.isPresent()) {
            throw new StoreException(readOnly.get().reason(), folder.path(), "opened to read");
        }
    }

    Content content(Document document) throws StoreException {
        try {
            return texts.content(document);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    /// Makes a whole workspace in `target` of all that was written to this one, and takes it. This
    /// one is only read, and stays open; nobody else may use it meanwhile.
    Place copyTo(Path target) throws StoreException {
        try {
            Copying.whole(disk, folder, new Folder(target), database::letGo);
            return own(disk, target);
        } catch (IOException failure) {
            throw new Failures(disk, target).of(failure);
        }
    }

    /// Closes a place that was copied: whatever cannot be done here any more does not matter.
    void leave() {
        ending.announce();
        try (holding;
                journal) {
            database.leave();
        } catch (IOException _) {
            // All that it held is in the copy.
        }
    }

    /// What takes long beside, such as a backup, ends at its next step before.
    @Override
    public void close() throws StoreException {
        ending.then(this::closeAll);
    }

    private void closeAll() throws StoreException {
        try (holding;
                journal) {
            backups.discardBegun();
            database.close();
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }
}
