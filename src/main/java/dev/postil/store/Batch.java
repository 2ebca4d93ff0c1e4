package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        values.forEach(statement::add);
        return statement.run();
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
            statement = new Statement(connection, sql, exact);
            statements.put(sql, statement);
        }
        return statement;
    }

    /// Runs what was gathered.
    void flush() throws SQLException, StoreException {
        for (Statement statement : gathered) {
            statement.runExact();
        }
        gathered.clear();
        rows.clear();
        operation = "";
    }

    @Override
    public void close() throws SQLException {
        for (Statement statement : statements.values()) {
            statement.close();
        }
    }

    /// A statement, and the values it is to run with.
    private static final class Statement {

        private static final Pattern INSERT = Pattern.compile("INSERT .* VALUES (\\([?, ]+\\))");

        /// Rows of one statement: what H2 does for each statement takes longer than for a row.
        private static final int TOGETHER = 50;

        private final Connection connection;
        private final String sql;
        private final boolean exact;
        private final PreparedStatement single;
        private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        private @Nullable PreparedStatement many;

        Statement(Connection connection, String sql, boolean exact) throws SQLException {
            this.connection = connection;
            this.sql = sql;
            this.exact = exact;
            single = connection.prepareStatement(sql);
        }

        void add(List<? extends @Nullable Object> values) {
            rows.add(values);
        }

        /// @return how many rows it met with each
        int[] run() throws SQLException {
            for (List<? extends @Nullable Object> values : rows) {
                bind(single, 1, values);
                single.addBatch();
            }
            rows.clear();
            return single.executeBatch();
        }

        void runExact() throws SQLException, StoreException {
            insertTogether();
            for (int met : run()) {
                if (exact && met != 1) {
                    throw new StoreException(Reason.REFUSED, null, "not what is stored: " + sql);
                }
            }
        }

        /// An insert meets as many rows as it is given, or fails.
        private void insertTogether() throws SQLException {
            Matcher insert = INSERT.matcher(sql);
            int together = rows.size() / TOGETHER * TOGETHER;
            if (together == 0 || !insert.matches()) {
                return;
            }
            if (many == null) {
                many =
                        connection.prepareStatement(
                                sql + (", " + insert.group(1)).repeat(TOGETHER - 1));
            }
            for (int i = 0; i < together; i++) {
                List<? extends @Nullable Object> values = rows.get(i);
                bind(many, 1 + i % TOGETHER * values.size(), values);
                if (i % TOGETHER == TOGETHER - 1) {
                    many.addBatch();
                }
            }
            rows.subList(0, together).clear();
            many.executeBatch();
        }

        private static void bind(
                PreparedStatement prepared, int first, List<? extends @Nullable Object> values)
                throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                prepared.setObject(first + i, values.get(i));
            }
        }

        void close() throws SQLException {
            single.close();
            if (many != null) {
                many.close();
            }
        }
    }
}
