package dev.postil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where a database goes that makes way for another: none is ever deleted.
final class SetAside {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private SetAside() {}

    /// Moves the database away, if there is one; answers where to.
    static Path database(Disk disk, Folder folder) throws IOException {
        disk.makeFolder(folder.setAside());
        String stamp = STAMP.format(Clock.systemUTC().instant());
        Path file = folder.setAside().resolve(stamp + "-store.mv.db");
        if (disk.exists(folder.databaseFile())) {
            disk.move(folder.databaseFile(), file);
        }
        return file;
    }
}
