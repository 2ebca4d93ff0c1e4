package dev.postil.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/// A connection that sees one state.
record Still(Connection connection, Failures failures, Lock held)
        implements DatabaseReader, AutoCloseable {

    @Override
    public <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException {
        try {
            return Database.readWhole(connection, work);
        } catch (SQLException | IOException failure) {
            throw failures.of(failure);
        }
    }

    @Override
    public void close() {
        Database.close(connection);
        held.unlock();
    }
}
