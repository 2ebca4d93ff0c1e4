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
    private final Sources sources;
    private Optional<Recovered> recovered = Optional.empty();
    private boolean isRebuilt;
    private @Nullable Sentinel outdated;

    /// The highest line that the damaged database or a backup is known to have held.
    private long known;

    Recovery(Disk disk, Folder folder, Journal journal, Failures failures, Schema schema) {
        this.disk = disk;
        this.folder = folder;
        this.journal = journal;
        this.failures = failures;
        this.schema = schema;
        sources = new Sources(disk, folder, journal, failures);
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
            return switch (damage.reason()) {
                case DAMAGED -> rebuilt(damage, true);
                // A line that does not fit is one that never did, or the database is damaged.
                case REFUSED ->
                        rebuilt(new StoreException(Reason.DAMAGED, folder.path(), damage), true);
                default -> throw damage;
            };
        }
    }

    /// The database, made anew from the journal. Once is enough: what is damaged again was damaged
    /// when it was written.
    ///
    /// @param damage is thrown where that cannot be done
    /// @param mayLose whether it will do where changes are lost that the damaged one may hold
    Database rebuilt(StoreException damage, boolean mayLose) throws StoreException {
        if (isRebuilt) {
            throw damage;
        }
        // What another version of H2 wrote is not lost: that version can read it.
        rebuild(damage, mayLose && !Failures.isForeign(damage));
        isRebuilt = true;
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

    /// Refuses a database that does not hold what it says, or that is of another history, or from
    /// which less can be had than from a backup.
    private void check(Connection connection) throws SQLException, IOException {
        known = Math.max(known, Sentinel.read(connection).head().sequence());
        Sentinel sentinel = Sentinel.checked(connection, schema);
        JournalHead head = sentinel.head();
        journal.takeBackEpochUnless(head);
        if (head.sequence() <= journal.head().sequence()) {
            Optional<JournalHead> end = journal.wholeUntil(head);
            if (end.isEmpty()) {
                throw damaged("line " + head.sequence() + " is another");
            }
            if (!journal.reaches(head) && sources.leadFurtherThan(end.get().sequence())) {
                throw damaged("lines after " + end.get().sequence() + " are lost in the journal");
            }
        }
        if (sentinel.schema() < schema.latest()) {
            outdated = sentinel;
            throw new StoreException(
                    Reason.OLDER_VERSION, folder.path(), "schema " + sentinel.schema());
        }
    }

    private StoreException damaged(String why) {
        return new StoreException(Reason.DAMAGED, folder.path(), why);
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
    /// is; where lines of it are lost that the database lacks, that is told, and it begins anew
    /// before them.
    private long catchUp(Connection connection) throws SQLException, IOException {
        schema.upgrade(connection);
        JournalHead head = Sentinel.read(connection).head();
        connection.commit();
        boolean isAhead = head.sequence() > journal.head().sequence();
        boolean isReached = isAhead || journal.reaches(head);
        if (!isAhead) {
            journal.replayWhole(head, (entry, next) -> apply(connection, entry, next));
        }
        JournalHead end = Sentinel.read(connection).head();
        boolean isLost = !isReached || end.sequence() < journal.outOfReach();
        if (isAhead || isLost) {
            beginAfter(end);
        }
        if (isLost) {
            recovered =
                    Optional.of(
                            new Recovered(
                                    folder.journal(),
                                    end.sequence(),
                                    Optional.of(made(connection).last()),
                                    Recovered.Cause.JOURNAL_DAMAGED));
        }
        return end.sequence() - head.sequence();
    }

    private void beginAfter(JournalHead head) throws IOException {
        if (journal.isEmpty()) {
            journal.beginAfter(head, sources.epoch());
        } else {
            journal.goOnAfter(head);
        }
    }

    private void apply(Connection connection, Entry entry, JournalHead head) throws IOException {
        try {
            Line.write(connection, entry, head);
            connection.commit();
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
    }

    /// Makes the database anew, whole, beside the damaged one, and changes them then. Where the
    /// journal is damaged too, all that is whole is brought back, and from when on it is not.
    private void rebuild(StoreException damage, boolean mayLose) throws StoreException {
        try {
            Made made = made().orElseThrow(() -> useless(damage));
            boolean isWhole = isWhole(made.end());
            if (!isWhole && !mayLose) {
                throw useless(damage);
            }
            Path setAside = SetAside.database(disk, folder);
            disk.move(rebuiltFile(), folder.databaseFile());
            if (!isWhole) {
                beginAfter(made.end());
            }
            Optional<Instant> lostAfter = isWhole ? Optional.empty() : Optional.of(made.last());
            recovered =
                    Optional.of(
                            new Recovered(
                                    setAside,
                                    made.end().sequence(),
                                    lostAfter,
                                    Failures.isForeign(damage)
                                            ? Recovered.Cause.FOREIGN
                                            : Recovered.Cause.DAMAGED));
        } catch (IOException failure) {
            if (failure instanceof StoreException told
                    && (told == damage || told.reason() == Reason.NEWER_VERSION)) {
                throw told;
            }
            damage.addSuppressed(failure);
            throw damage;
        }
    }

    /// What another version of H2 wrote is not damaged.
    private StoreException useless(StoreException damage) {
        return Failures.isForeign(damage)
                ? new StoreException(Reason.NEWER_VERSION, folder.path(), damage)
                : damage;
    }

    /// The line that was refused may stand for the last one, with another hash.
    private boolean isWhole(JournalHead end) throws IOException {
        return end.sequence() == journal.head().sequence()
                && journal.reaches(end)
                && journal.isWholeToItsEnd()
                && Math.max(known, journal.outOfReach()) <= end.sequence();
    }

    /// A database that was made anew.
    ///
    /// @param last when the last change was made that it holds
    private record Made(JournalHead end, Instant last) {}

    /// What leads to the end of all that is known is taken first, as looking further may take long;
    /// then what leads furthest. Of several the newest backup.
    private Optional<Made> made() throws IOException {
        known = Math.max(known, sources.known());
        List<Sources.Source> others = new ArrayList<>();
        for (Sources.Source source : sources.all()) {
            Optional<Made> made = isWhole(source.end()) ? make(source) : Optional.empty();
            if (made.isPresent() && isWhole(made.get().end())) {
                return made;
            }
            if (made.isPresent() || !isWhole(source.end())) {
                others.add(source);
            }
        }
        others.sort(
                Comparator.comparingLong((Sources.Source it) -> it.end().sequence()).reversed());
        return others.stream().flatMap(source -> make(source).stream()).findFirst();
    }

    private Optional<Made> make(Sources.Source source) {
        try {
            return source.backup().isPresent()
                    ? Optional.of(fromBackup(source.backup().get()))
                    : fromTheBeginning();
        } catch (IOException damaged) {
            LOG.warn("The database cannot be made anew of {}", source, damaged);
            return Optional.empty();
        }
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

    /// Does what is whole of the journal behind the database, up to a line that does not fit: it
    /// never did, and the program ended before that could be noted.
    private boolean goOn(Connection connection) throws SQLException, IOException {
        schema.upgrade(connection);
        JournalHead head = Sentinel.read(connection).head();
        connection.commit();
        try {
            journal.replayWhole(head, (entry, next) -> apply(connection, entry, next));
        } catch (StoreException refused) {
            if (refused.reason() != Reason.REFUSED) {
                throw refused;
            }
            LOG.warn("The lines after this are given up", refused);
            connection.rollback();
        }
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
