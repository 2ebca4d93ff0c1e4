package dev.postil.store;

import dev.postil.store.Finding.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks at every row of a table: whether it is whole, and whether its columns repeat its content.
///
/// @param whole takes the things in rows that are whole
record RowCheck<T>(Table<T> table, Consumer<Finding> findings, Consumer<T> whole) {

    private static final int PAGE = 2_000;

    void run(DatabaseReader database) throws StoreException {
        Object last = null;
        do {
            Object after = last;
            last = database.read(connection -> page(connection, after, PAGE));
        } while (last != null);
    }

    /// The id of the last row looked at; null where there was none.
    ///
    /// @param after the id after which to begin, or how it is written; null for the first
    @Nullable Object page(Connection connection, @Nullable Object after, int size)
            throws SQLException {
        String from = after == null ? "" : "WHERE id > ? ";
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT * FROM %s %sORDER BY id FETCH FIRST %d ROWS ONLY"
                                .formatted(table.name(), from, size))) {
            if (after != null) {
                statement.setObject(1, after);
            }
            Object last = null;
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                last = rows.getObject("id");
                row(rows, last);
            }
            return last;
        }
    }

    private void row(ResultSet rows, Object id) throws SQLException {
        T thing;
        try {
            thing = table.read(rows);
        } catch (StoreException damaged) {
            findings.accept(Finding.of(Code.ROW_DAMAGED, table.name(), id));
            return;
        }
        boolean same = id.equals(table.id().apply(thing));
        for (Table.Column<T> column : table.columns()) {
            Object kept = rows.getObject(column.name());
            same &= Objects.deepEquals(kept, column.value().apply(thing));
        }
        if (!same) {
            findings.accept(Finding.of(Code.ROW_INDEX_WRONG, table.name(), id));
        }
        whole.accept(thing);
    }
}
