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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Brings the database to where the journal is: it is behind after a crash, and made anew where it
/// was damaged. Nothing is mended in place, and nothing that was damaged is deleted.
final class Recovery {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    /// What is not yet whole, beside the database.
    private static final String UNFINISHED = "rebuilt";

    private final Disk disk;
    private final Folder folder;
    private final Journal journal;
    private final Failures failures;
    private Optional<Recovered> recovered = Optional.empty();

    Recovery(Disk disk, Folder folder, Journal journal, Failures failures) {
        this.disk = disk;
        this.folder = folder;
        this.journal = journal;
        this.failures = failures;
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
            return rebuilt(damage);
        }
    }

    /// The database, made anew from the journal. Once is enough: what is damaged again was damaged
    /// when it was written.
    ///
    /// @param damage is thrown where that cannot be done
    Database rebuilt(StoreException damage) throws StoreException {
        if (recovered.isPresent()) {
            throw damage;
        }
        rebuild(damage);
        return openThere();
    }

    private Database openThere() throws StoreException {
        return Database.open(
                disk.databaseName(folder.database()), this::check, this::catchUp, failures);
    }

    /// Refuses a database that does not hold what it says, or that lacks lines which the journal
    /// cannot give back.
    private void check(Connection connection) throws SQLException, IOException {
        Sentinel sentinel = Sentinel.read(connection);
        sentinel.check(connection);
        JournalHead head = sentinel.head();
        if (head.sequence() <= journal.head().sequence() && !journal.reaches(head)) {
            throw new StoreException(
                    Reason.DAMAGED, folder.path(), "line " + head.sequence() + " is another");
        }
    }

    /// Does what stands in the journal only. A journal that was lost begins anew where the database
    /// is.
    private long catchUp(Connection connection) throws SQLException, IOException {
        Schema.upgrade(connection);
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

    /// Makes the database anew, whole, beside the damaged one, and changes them then.
    private void rebuild(StoreException damage) throws StoreException {
        try {
            Beginning beginning = Marker.beginning(disk, folder).orElseThrow(() -> damage);
            if (!journal.reaches(JournalHead.START)) {
                throw damage;
            }
            disk.discard(rebuiltFile());
            String name = disk.databaseName(folder.path().resolve(UNFINISHED));
            beginning.makeDatabase(name, failures, _ -> true);
            try (Database rebuilt = Database.open(name, this::check, this::catchUp, failures)) {
                rebuilt.sync();
            }
            Path setAside = setAside();
            disk.move(rebuiltFile(), folder.databaseFile());
            recovered = Optional.of(new Recovered(setAside, journal.head().sequence()));
        } catch (IOException failure) {
            if (failure != damage) {
                damage.addSuppressed(failure);
            }
            throw damage;
        }
    }

    private Path rebuiltFile() {
        return folder.path().resolve(UNFINISHED + ".mv.db");
    }

    private Path setAside() throws IOException {
        disk.makeFolder(folder.setAside());
        String stamp = STAMP.format(Clock.systemUTC().instant());
        Path file = folder.setAside().resolve(stamp + "-store.mv.db");
        if (disk.exists(folder.databaseFile())) {
            disk.move(folder.databaseFile(), file);
        }
        return file;
    }
}
