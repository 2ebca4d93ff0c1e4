package dev.postil.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables, made by numbered scripts: each brings them from the number before to its own, and is
/// never changed once it was released.
///
/// @param latest the number of the last script
record Schema(int latest, Scripts scripts) {

    static final int LATEST = 3;

    /// Of this version of the program.
    static final Schema CURRENT = new Schema(LATEST, Schema::resource);

    interface Scripts {
        String script(int number) throws IOException;
    }

    /// Makes the tables in an empty database.
    void make(Connection connection) throws SQLException, IOException {
        bringUpToDate(connection, 0);
    }

    private void bringUpToDate(Connection connection, int number) throws SQLException, IOException {
        for (int next = number + 1; next <= latest; next++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(scripts.script(next));
            }
        }
    }

    /// Brings the database of an earlier version up to date. Only ever done to a copy: H2 commits
    /// each change of a table by itself, so that one cut short leaves neither the old nor the new.
    void upgrade(Connection connection) throws SQLException, IOException {
        Sentinel sentinel = Sentinel.read(connection);
        if (sentinel.schema() < latest) {
            bringUpToDate(connection, sentinel.schema());
            sentinel.ofSchema(latest).write(connection);
        }
        connection.commit();
    }

    private static String resource(int number) throws IOException {
        String name = "schema/%03d.sql".formatted(number);
        try (InputStream script = Schema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IOException("the program lacks " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
