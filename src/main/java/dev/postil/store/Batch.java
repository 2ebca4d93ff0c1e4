package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Statements of one transaction, gathered so that the same one runs for many rows at once.
///
/// Gathered are statements of one operation on different rows; a new operation, or a row that comes
/// again, runs what was gathered first. So the outcome is as if each had run at once.
final class Batch implements AutoCloseable {

    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Set<Statement> gathered = new LinkedHashSet<>();
    private final Set<Object> rows = new HashSet<>();
    private String operation = "";

    Batch(Connection connection) {
        this.connection = connection;
    }

    /// The statements that follow belong to this operation on this row.
    void begin(String operation, Object row) throws SQLException, StoreException {
        if (!this.operation.equals(operation) || rows.size() == AT_ONCE || rows.contains(row)) {
            flush();
            this.operation = operation;
        }
        rows.add(row);
    }

    /// A statement that is refused unless it meets exactly one row.
    void one(String sql, List<? extends @Nullable Object> values) throws SQLException {
        gather(sql, values, true);
    }

    /// A statement that meets any number of rows.
    void any(String sql, List<? extends @Nullable Object> values) throws SQLException {
        gather(sql, values, false);
    }

    /// Runs a statement with each of these values, after what was gathered before.
    ///
    /// @return how many rows it met with each
    int[] each(String sql, List<? extends List<?>> values) throws SQLException, StoreException {
        flush();
        Statement statement = statement(sql, false);
        for (List<?> each : values) {
            statement.add(each);
        }
        return statement.prepared().executeBatch();
    }

    private void gather(String sql, List<? extends @Nullable Object> values, boolean exact)
            throws SQLException {
        Statement statement = statement(sql, exact);
        statement.add(values);
        gathered.add(statement);
    }

    private Statement statement(String sql, boolean exact) throws SQLException {
        Statement statement = statements.get(sql);
        if (statement == null) {
            statement = new Statement(sql, connection.prepareStatement(sql), exact);
            statements.put(sql, statement);
        }
        return statement;
    }

    /// Runs what was gathered.
    void flush() throws SQLException, StoreException {
        for (Statement statement : gathered) {
            for (int met : statement.prepared().executeBatch()) {
                if (statement.exact() && met != 1) {
                    throw new StoreException(
                            Reason.REFUSED, null, "not what is stored: " + statement.sql());
                }
            }
        }
        gathered.clear();
        rows.clear();
        operation = "";
    }

    @Override
    public void close() throws SQLException {
        for (Statement statement : statements.values()) {
            statement.prepared().close();
        }
    }

    private record Statement(String sql, PreparedStatement prepared, boolean exact) {

        void add(List<? extends @Nullable Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                prepared.setObject(i + 1, values.get(i));
            }
            prepared.addBatch();
        }
    }
}
