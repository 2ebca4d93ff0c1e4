package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/// The open H2 database: one connection writes, another reads, so that reading never waits for a
/// long write.
///
/// H2 is not waited for until all is on the disk: what it loses stands in the journal. After a
/// failure that may leave H2 unable to go on, the database is opened again, checked again and
/// brought up to the journal again, when it is next used.
final class Database implements DatabaseReader, AutoCloseable {

    /// Work on a connection.
    interface Work<R extends @Nullable Object> {
        R on(Connection connection) throws SQLException, IOException;
    }

    /// What a database must stand to be opened.
    interface Check {
        void of(Connection connection) throws SQLException, IOException;
    }

    // WRITE_DELAY=0 brings each commit to the system at once, and nothing between two commits: of a
    // file that holds half a transaction H2 lost rows after a kill. RETENTION_TIME stays as it is:
    // databases with a shorter one were corrupted.
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String THERE = ";IFEXISTS=TRUE";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    private final String name;
    private final String url;
    private final Check check;
    private final Work<?> catchUp;
    private final Failures failures;
    private final Object writing = new Object();
    private final Object reading = new Object();
    private final ReadWriteLock besides = new ReentrantReadWriteLock();
    private volatile @Nullable Connections connections;

    private boolean closed;

    private record Connections(Connection writer, Connection reader) {

        private boolean areOpen() {
            try {
                return !reader.isClosed();
            } catch (SQLException unknown) {
                return false;
            }
        }
    }

    private Database(String name, Check check, Work<?> catchUp, Failures failures) {
        this.name = name;
        url = "jdbc:h2:" + name + SETTINGS;
        this.check = check;
        this.catchUp = catchUp;
        this.failures = failures;
    }

    /// Makes the database and fills it.
    static void create(String name, Failures failures, Work<?> first) throws StoreException {
        try (Database database = new Database(name, _ -> {}, _ -> true, failures)) {
            database.connect("");
            database.write(first);
        }
    }

    /// Opens a database that is there and passes the check.
    ///
    /// @param catchUp brings it up to the journal; it commits by itself
    static Database open(String name, Check check, Work<?> catchUp, Failures failures)
            throws StoreException {
        Database database = new Database(name, check, catchUp, failures);
        database.connectChecked();
        return database;
    }

    /// Sees what was written last.
    @Override
    public <R extends @Nullable Object> R read(Work<R> work) throws StoreException {
        connected();
        synchronized (reading) {
            return run(connected().reader(), connection -> readWhole(connection, work));
        }
    }

    /// A damaged page may come back as values that nobody wrote, such as nulls, or as one that H2
    /// takes for impossible.
    static <R extends @Nullable Object> R readWhole(Connection connection, Work<R> work)
            throws SQLException, IOException {
        try {
            return work.on(connection);
        } catch (RuntimeException | AssertionError | StackOverflowError damage) {
            throw new StoreException(Reason.DAMAGED, null, damage);
        }
    }

    /// Does work in one transaction, which is done as a whole or not at all. It may be lost in a
    /// crash.
    <R> R write(Work<R> work) throws StoreException {
        synchronized (writing) {
            Connection writer = connected().writer();
            boolean done = false;
            try {
                R result = run(writer, work);
                run(writer, Database::commit);
                done = true;
                return result;
            } catch (StoreException failure) {
                done = failure.reason() == Reason.REFUSED && rolledBack(writer);
                throw failure;
            } finally {
                if (!done) {
                    abandon();
                }
            }
        }
    }

    private <R extends @Nullable Object> R run(Connection connection, Work<R> work)
            throws StoreException {
        try {
            return work.on(connection);
        } catch (SQLException | IOException failure) {
            throw failures.of(failure);
        }
    }

    private static boolean commit(Connection writer) throws SQLException {
        writer.commit();
        return true;
    }

    /// Brings all that was committed to the disk.
    void sync() throws StoreException {
        synchronized (writing) {
            run(
                    connected().writer(),
                    writer -> {
                        try (Statement statement = writer.createStatement()) {
                            return statement.execute("CHECKPOINT SYNC");
                        }
                    });
        }
    }

    /// Does work that changes nothing on a connection of its own: nobody waits for it but who
    /// closes.
    <R extends @Nullable Object> R beside(Work<R> work) throws StoreException {
        besides.readLock().lock();
        try {
            connected();
            try (Connection other = connection(THERE)) {
                return readWhole(other, work);
            }
        } catch (SQLException | IOException failure) {
            throw failures.of(failure);
        } finally {
            besides.readLock().unlock();
        }
    }

    /// The database as it is now, to be read by this thread for as long as it takes, whatever is
    /// written meanwhile. Nobody waits until it is closed but who closes all.
    Still still() throws StoreException {
        besides.readLock().lock();
        boolean isThere = false;
        try {
            connected();
            Still still = standing(writer(THERE));
            isThere = true;
            return still;
        } finally {
            if (!isThere) {
                besides.readLock().unlock();
            }
        }
    }

    private Still standing(Connection other) throws StoreException {
        boolean stands = false;
        try {
            run(other, connection -> readWhole(connection, Database::standStill));
            stands = true;
            return new Still(other, failures, besides.readLock());
        } finally {
            if (!stands) {
                close(other);
            }
        }
    }

    static void close(Connection other) {
        try {
            other.close();
        } catch (SQLException _) {
            // The database was let go meanwhile, and this with it.
        }
    }

    /// The first statement decides what is seen, in all tables.
    private static Sentinel standStill(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        return Sentinel.read(connection);
    }

    /// Writes the database as the last commit left it into a zip file, while others read; whoever
    /// writes meanwhile may or may not be in it.
    ///
    /// @param name of the zip file, as H2 is told
    void zipTo(String name) throws StoreException {
        besides.readLock().lock();
        try {
            connected();
            try (Connection other = connection(THERE)) {
                UndeflatedCopy.write(other, name);
            }
        } catch (SQLException | IOException failure) {
            throw failures.of(failure);
        } catch (RuntimeException failure) {
            throw failures.of(new IOException(failure));
        } finally {
            besides.readLock().unlock();
        }
    }

    private static boolean rolledBack(Connection writer) {
        try {
            writer.rollback();
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    /// What is open, opened again where it was abandoned or closed itself.
    private Connections connected() throws StoreException {
        Connections open = connections;
        if (open != null && open.areOpen()) {
            return open;
        }
        synchronized (writing) {
            if (closed) {
                throw new IllegalStateException("the workspace was closed");
            }
            open = connections;
            return open != null && open.areOpen() ? open : connectChecked();
        }
    }

    /// Looks first without H2, as H2 runs what a database defines when it opens it; then without
    /// writing: opening a damaged database to write already changes it.
    private Connections connectChecked() throws StoreException {
        requireOwnDefinitions();
        try (Connection looking = connection(THERE + READ_ONLY)) {
            readWhole(looking, this::checked);
        } catch (SQLException | IOException failure) {
            throw failures.ofOpening(failure);
        }
        return connect(THERE);
    }

    private boolean checked(Connection looking) throws SQLException, IOException {
        check.of(looking);
        return true;
    }

    private void requireOwnDefinitions() throws StoreException {
        try {
            Definitions.check(name);
        } catch (IOException failure) {
            throw failures.ofOpening(failure);
        }
    }

    private Connections connect(String more) throws StoreException {
        Connection writer = writer(more);
        boolean done = false;
        try {
            Connections open = new Connections(writer, connection(more));
            writer.setAutoCommit(false);
            readWhole(writer, catchUp);
            connections = open;
            done = true;
            return open;
        } catch (SQLException | IOException failure) {
            throw failures.of(failure);
        } finally {
            if (!done) {
                shutDown(writer);
            }
        }
    }

    private Connection writer(String more) throws StoreException {
        try {
            return connection(more);
        } catch (SQLException | StoreException failure) {
            throw failures.of(failure);
        }
    }

    private Connection connection(String more) throws SQLException, StoreException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url + more);
        try {
            return source.getConnection();
        } catch (AssertionError damage) {
            throw new StoreException(Reason.DAMAGED, null, damage);
        }
    }

    /// Leaves the file as the last commit left it, until the database is next used.
    void letGo() {
        synchronized (writing) {
            synchronized (reading) {
                abandon();
            }
        }
    }

    /// Closes without waiting for who reads beside: all that is here is elsewhere, too.
    void leave() {
        synchronized (writing) {
            synchronized (reading) {
                closed = true;
                abandon();
            }
        }
    }

    /// Lets go of a database that cannot be trusted any more, without writing to it.
    private void abandon() {
        Connections open = connections;
        connections = null;
        if (open != null) {
            shutDown(open.writer());
        }
    }

    /// Once after a failed write, H2 tells of that in place of shutting down, and lets nobody in
    /// any more: so it is asked again.
    private static void shutDown(Connection writer) {
        if (!isShutDown(writer)) {
            isShutDown(writer);
        }
    }

    private static boolean isShutDown(Connection writer) {
        try (Statement statement = writer.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
            return true;
        } catch (SQLException _) {
            // It closed itself when it failed, or tells of an earlier failure.
            return false;
        }
    }

    /// What is done beside, such as a copy, is done to its end before.
    @Override
    public void close() throws StoreException {
        besides.writeLock().lock();
        try {
            synchronized (writing) {
                synchronized (reading) {
                    closed = true;
                    closeConnections();
                }
            }
        } finally {
            besides.writeLock().unlock();
        }
    }

    private void closeConnections() throws StoreException {
        Connections open = connections;
        connections = null;
        if (open != null) {
            try {
                open.reader().close();
                open.writer().close();
            } catch (SQLException failure) {
                throw failures.of(failure);
            }
        }
    }
}
