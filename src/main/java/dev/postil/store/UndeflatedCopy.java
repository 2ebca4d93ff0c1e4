package dev.postil.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.store.fs.FileUtils;

/// A copy of an open database, which others go on using.
final class UndeflatedCopy {

    private UndeflatedCopy() {}

    /// What `BACKUP TO` does, but for deflating, which took five times as long as all the rest,
    /// while others may be waiting to write.
    static void write(Connection connection, String name) throws SQLException, IOException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        var store = session.getDatabase().getStore();
        store.flush();
        try (ZipOutputStream zip = new ZipOutputStream(FileUtils.newOutputStream(name, false))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            store.getMvStore().getFileStore().backup(zip);
        }
    }
}
