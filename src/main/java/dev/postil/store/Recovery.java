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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the database to where the journal is: it is behind after a crash, and made anew where it
/// was damaged, of a backup and what the journal has after that. Nothing is mended in place, and
/// nothing that was damaged is deleted.
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

    /// The highest line that the damaged database or a backup is known to have held.
    private long known;

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
    /// @param mayLose whether it will do where changes are lost that the damaged one may hold
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
        known = Math.max(known, Sentinel.read(connection).head().sequence());
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
            broughtUpToDate(this::catchUp);
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
        connection.commit();
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
    /// journal is damaged too, all that is whole is brought back, and from when on it is not.
    private void rebuild(StoreException damage, boolean mayLose) throws StoreException {
        try {
            Made made = made().orElseThrow(() -> damage);
            boolean isWhole = isWhole(made.end());
            if (!isWhole && !mayLose) {
                throw damage;
            }
            Path setAside = SetAside.database(disk, folder);
            disk.move(rebuiltFile(), folder.databaseFile());
            if (!journal.reaches(made.end())) {
                journal.goOnAfter(made.end());
            }
            Optional<Instant> lostAfter = isWhole ? Optional.empty() : Optional.of(made.last());
            recovered =
                    Optional.of(
                            new Recovered(
                                    setAside,
                                    made.end().sequence(),
                                    lostAfter,
                                    Failures.isForeign(damage)));
        } catch (IOException failure) {
            if (failure != damage) {
                damage.addSuppressed(failure);
            }
            throw damage;
        }
    }

    private boolean isWhole(JournalHead end) {
        return end.equals(journal.head()) && journal.isWholeToItsEnd() && known <= end.sequence();
    }

    /// What a database can be made of: a backup, or what the workspace was before its first line.
    ///
    /// @param end how far it leads with the lines of the journal that are whole
    private record Source(Optional<Backup> backup, JournalHead end) {}

    /// A database that was made anew.
    ///
    /// @param last when the last change was made that it holds
    private record Made(JournalHead end, Instant last) {}

    /// What leads to the end of all that is known is taken first, as looking further may take long;
    /// then what leads furthest. Of several the newest backup.
    private Optional<Made> made() throws IOException {
        List<Source> others = new ArrayList<>();
        for (Optional<Backup> base : bases()) {
            Optional<Source> source = source(base);
            boolean isBest = source.filter(it -> isWhole(it.end())).isPresent();
            Optional<Made> made = isBest ? source.flatMap(this::make) : Optional.empty();
            if (made.isPresent()) {
                return made;
            }
            if (!isBest) {
                source.ifPresent(others::add);
            }
        }
        others.sort(Comparator.comparingLong((Source it) -> it.end().sequence()).reversed());
        return others.stream().flatMap(source -> make(source).stream()).findFirst();
    }

    /// The backups that may be part of the history, the newest first; then nothing, for what the
    /// workspace was before its first line.
    private List<Optional<Backup>> bases() throws IOException {
        List<Backup> backups = new BackupFolder(disk, folder, failures).all();
        long epoch = epoch(backups);
        List<Optional<Backup>> bases = new ArrayList<>();
        for (Backup backup : backups) {
            if (backup.epoch() == epoch) {
                known = Math.max(known, backup.sequence());
            }
            if (backup.epoch() == epoch || !journal.isEmpty()) {
                bases.add(Optional.of(backup));
            }
        }
        bases.add(Optional.empty());
        return bases;
    }

    private Optional<Source> source(Optional<Backup> base) throws IOException {
        if (base.isPresent()) {
            Backup backup = base.get();
            boolean isOfThisEpoch = journal.isEmpty() || backup.epoch() == journal.epoch();
            return journal.wholeUntil(backup.head())
                    .or(() -> Optional.of(backup.head()).filter(_ -> isOfThisEpoch))
                    .map(end -> new Source(base, end));
        }
        // A journal that is gone must not pass for one that never held anything.
        return journal.isEmpty() || Marker.beginning(disk, folder).isEmpty()
                ? Optional.empty()
                : journal.wholeUntil(JournalHead.START).map(end -> new Source(base, end));
    }

    private Optional<Made> make(Source source) {
        try {
            return source.backup().isPresent()
                    ? Optional.of(fromBackup(source.backup().get()))
                    : fromTheBeginning();
        } catch (IOException damaged) {
            LOG.warn("The database cannot be made anew of {}", source, damaged);
            return Optional.empty();
        }
    }

    /// What was done before the last restore is no part of the history.
    private long epoch(List<Backup> backups) {
        return journal.isEmpty()
                ? backups.stream().mapToLong(Backup::epoch).max().orElse(1)
                : journal.epoch();
    }

    private Made fromBackup(Backup backup) throws IOException {
        disk.discard(rebuiltFile());
        BackupFile.unpackDatabase(disk, backup.file(), rebuiltFile());
        Made made = broughtUpToDate(this::goOn);
        return made.end().equals(backup.head()) ? new Made(made.end(), backup.at()) : made;
    }

    private Optional<Made> fromTheBeginning() throws IOException {
        Optional<Beginning> beginning = Marker.beginning(disk, folder);
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        disk.discard(rebuiltFile());
        beginning.get().makeDatabase(rebuiltName(), failures, _ -> true);
        return Optional.of(broughtUpToDate(this::goOn));
    }

    /// Every row and line is read: what takes the place of a damaged database is whole.
    private Made broughtUpToDate(Database.Work<?> catchUp) throws IOException {
        try (Database rebuilt = Database.open(rebuiltName(), this::isKnown, catchUp, failures)) {
            Verification.requireRows(rebuilt, new Texts(disk, folder), folder);
            rebuilt.read(connection -> Sentinel.checked(connection, schema));
            rebuilt.sync();
            return rebuilt.read(Recovery::made);
        }
    }

    private void isKnown(Connection connection) throws SQLException, IOException {
        Sentinel.checked(connection, schema);
    }

    /// Does what is whole of the journal behind the database.
    private boolean goOn(Connection connection) throws SQLException, IOException {
        schema.upgrade(connection);
        JournalHead head = Sentinel.read(connection).head();
        connection.commit();
        journal.replayWhole(head, (entry, next) -> apply(connection, entry, next));
        return true;
    }

    private static Made made(Connection connection) throws SQLException, IOException {
        JournalHead head = Sentinel.read(connection).head();
        Instant last =
                head.sequence() == 0
                        ? Instant.EPOCH
                        : new ChangeLog(connection).line(head.sequence()).at();
        return new Made(head, last);
    }

    private String rebuiltName() {
        return disk.databaseName(folder.path().resolve(UNFINISHED));
    }

    private Path rebuiltFile() {
        return folder.path().resolve(REBUILT);
    }
}
