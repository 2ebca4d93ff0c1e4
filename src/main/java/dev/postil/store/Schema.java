package dev.postil.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables, made by numbered scripts: each brings them from the number before to its own, and is
/// never changed once it was released.
final class Schema {

    static final int LATEST = 3;

    private Schema() {}

    /// Runs the scripts after `number`; 0 for a new database.
    static void bringUpToDate(Connection connection, int number) throws SQLException, IOException {
        for (int next = number + 1; next <= LATEST; next++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(script(next));
            }
        }
    }

    /// Brings the database of an earlier version up to date. Scripts can run again after one that
    /// was cut short, for H2 commits each change of a table by itself.
    static boolean upgrade(Connection connection) throws SQLException, IOException {
        Sentinel sentinel = Sentinel.read(connection);
        if (sentinel.schema() >= LATEST) {
            return false;
        }
        bringUpToDate(connection, sentinel.schema());
        sentinel.ofSchema(LATEST).write(connection);
        return true;
    }

    private static String script(int number) throws IOException {
        String name = "schema/%03d.sql".formatted(number);
        try (InputStream script = Schema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IOException("the program lacks " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
