package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the database to where the journal is: it is behind after a crash, and made anew where it
/// was damaged, of the newest backup and what the journal has after that. Nothing is mended in
/// place, and nothing that was damaged is deleted.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /// What is not yet whole, beside the database.
    private static final String UNFINISHED = "rebuilt";

    static final String REBUILT = UNFINISHED + ".mv.db";

    private final Disk disk;
    private final Folder folder;
    private final Journal journal;
    private final Failures failures;
    private final Schema schema;
    private Optional<Recovered> recovered = Optional.empty();
    private @Nullable Sentinel outdated;

    Recovery(Disk disk, Folder folder, Journal journal, Failures failures, Schema schema) {
        this.disk = disk;
        this.folder = folder;
        this.journal = journal;
        this.failures = failures;
        this.schema = schema;
    }

    /// What had to be done.
    Optional<Recovered> recovered() {
        return recovered;
    }

    /// Opens the database, made anew from the journal where it is damaged.
    Database open() throws StoreException {
        try {
            return openThere();
        } catch (StoreException damage) {
            if (damage.reason() != Reason.DAMAGED) {
                throw damage;
            }
            return rebuilt(damage, true);
        }
    }

    /// The database, made anew from the journal. Once is enough: what is damaged again was damaged
    /// when it was written.
    ///
    /// @param damage is thrown where that cannot be done
    /// @param mayLose whether the newest backup will do where the journal does not go on from it
    Database rebuilt(StoreException damage, boolean mayLose) throws StoreException {
        if (recovered.isPresent()) {
            throw damage;
        }
        rebuild(damage, mayLose);
        return openThere();
    }

    private Database openThere() throws StoreException {
        try {
            return openAsItIs();
        } catch (StoreException older) {
            if (older.reason() != Reason.OLDER_VERSION) {
                throw older;
            }
            migrate();
            return openAsItIs();
        }
    }

    private Database openAsItIs() throws StoreException {
        return Database.open(
                disk.databaseName(folder.database()), this::check, this::catchUp, failures);
    }

    /// Refuses a database that does not hold what it says, or that lacks lines which the journal
    /// cannot give back.
    private void check(Connection connection) throws SQLException, IOException {
        Sentinel sentinel = Sentinel.checked(connection, schema);
        JournalHead head = sentinel.head();
        if (head.sequence() <= journal.head().sequence() && !journal.reaches(head)) {
            throw new StoreException(
                    Reason.DAMAGED, folder.path(), "line " + head.sequence() + " is another");
        }
        if (sentinel.schema() < schema.latest()) {
            outdated = sentinel;
            throw new StoreException(
                    Reason.OLDER_VERSION, folder.path(), "schema " + sentinel.schema());
        }
    }

    /// Keeps a database of an earlier version as a backup, brings what was unpacked of that up to
    /// date, and changes the two once every row and line was read. A failure leaves all as it was.
    private void migrate() throws StoreException {
        try {
            Backup kept =
                    new BackupFolder(disk, folder, failures)
                            .beforeMigration(
                                    Objects.requireNonNull(outdated),
                                    journal.epoch(),
                                    Clock.systemUTC().instant());
            disk.discard(rebuiltFile());
            BackupFile.unpackDatabase(disk, kept.file(), rebuiltFile());
            bringUpToDate(this::catchUp);
            SetAside.database(disk, folder);
            disk.move(rebuiltFile(), folder.databaseFile());
        } catch (IOException failure) {
            throw new StoreException(Reason.OLDER_VERSION, folder.path(), failure);
        }
    }

    /// Does what stands in the journal only. A journal that was lost begins anew where the database
    /// is.
    private long catchUp(Connection connection) throws SQLException, IOException {
        schema.upgrade(connection);
        JournalHead head = Sentinel.read(connection).head();
        if (head.sequence() > journal.head().sequence()) {
            journal.goOnAfter(head);
        }
        journal.replay(head, (entry, next) -> apply(connection, entry, next));
        return journal.head().sequence() - head.sequence();
    }

    private static void apply(Connection connection, Entry entry, JournalHead head)
            throws IOException {
        try {
            Line.write(connection, entry, head);
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /// Makes the database anew, whole, beside the damaged one, and changes them then. Where the
    /// journal is damaged too, this ends with the newest backup.
    private void rebuild(StoreException damage, boolean mayLose) throws StoreException {
        try {
            Optional<Instant> lostAfter = Optional.empty();
            if (fromBackup(this::isReached).isEmpty() && !fromTheBeginning()) {
                if (mayLose) {
                    lostAfter = fromBackup(this::isOfThisEpoch).map(Backup::at);
                }
                if (lostAfter.isEmpty()) {
                    throw damage;
                }
            }
            Path setAside = SetAside.database(disk, folder);
            disk.move(rebuiltFile(), folder.databaseFile());
            recovered =
                    Optional.of(
                            new Recovered(
                                    setAside,
                                    journal.head().sequence(),
                                    lostAfter,
                                    Failures.isForeign(damage)));
        } catch (IOException failure) {
            if (failure != damage) {
                damage.addSuppressed(failure);
            }
            throw damage;
        }
    }

    private boolean isReached(Backup backup) throws IOException {
        return journal.reaches(backup.head());
    }

    private boolean isOfThisEpoch(Backup backup) {
        return journal.isEmpty() || journal.epoch() == backup.epoch();
    }

    private interface Choice {
        boolean takes(Backup backup) throws IOException;
    }

    /// Begins with the newest backup that will do, and goes on with what the journal has after it.
    private Optional<Backup> fromBackup(Choice choice) throws IOException {
        for (Backup backup : new BackupFolder(disk, folder, failures).all()) {
            if (choice.takes(backup) && isRestored(backup)) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    private boolean isRestored(Backup backup) {
        try {
            disk.discard(rebuiltFile());
            BackupFile.unpackDatabase(disk, backup.file(), rebuiltFile());
            bringUpToDate(this::goOnFrom);
            return true;
        } catch (IOException damaged) {
            LOG.warn("The backup {} is of no use", backup.file(), damaged);
            return false;
        }
    }

    private boolean fromTheBeginning() throws IOException {
        Optional<Beginning> beginning = Marker.beginning(disk, folder);
        // A journal that is gone must not pass for one that never held anything.
        if (beginning.isEmpty() || journal.isEmpty() || !journal.reaches(JournalHead.START)) {
            return false;
        }
        disk.discard(rebuiltFile());
        beginning.get().makeDatabase(rebuiltName(), failures, _ -> true);
        bringUpToDate(this::catchUp);
        return true;
    }

    /// Every row and line is read: what takes the place of a damaged database is whole.
    private void bringUpToDate(Database.Work<?> catchUp) throws IOException {
        try (Database rebuilt = Database.open(rebuiltName(), this::isKnown, catchUp, failures)) {
            Verification.requireRows(rebuilt, new Texts(disk, folder), folder);
            rebuilt.read(connection -> Sentinel.checked(connection, schema));
            rebuilt.sync();
        }
    }

    private void isKnown(Connection connection) throws SQLException, IOException {
        Sentinel.checked(connection, schema);
    }

    /// Does what the journal has behind a backup; where it does not reach that, it goes on there.
    private long goOnFrom(Connection connection) throws SQLException, IOException {
        JournalHead head = Sentinel.read(connection).head();
        if (!journal.reaches(head)) {
            journal.goOnAfter(head);
        }
        return catchUp(connection);
    }

    private String rebuiltName() {
        return disk.databaseName(folder.path().resolve(UNFINISHED));
    }

    private Path rebuiltFile() {
        return folder.path().resolve(REBUILT);
    }
}
