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
        Path file = file(disk, folder);
        if (disk.exists(folder.databaseFile())) {
            disk.move(folder.databaseFile(), file);
        }
        return file;
    }

    /// Keeps a copy of the database, if there is one, which is then replaced at once: there is
    /// never none.
    static void copyOfDatabase(Disk disk, Folder folder) throws IOException {
        Path file = file(disk, folder);
        if (!disk.exists(folder.databaseFile())) {
            return;
        }
        boolean done = false;
        try {
            disk.copy(folder.databaseFile(), file);
            done = true;
        } finally {
            if (!done) {
                disk.discard(file);
            }
        }
    }

    private static Path file(Disk disk, Folder folder) throws IOException {
        disk.makeFolder(folder.setAside());
        return folder.setAside()
                .resolve(STAMP.format(Clock.systemUTC().instant()) + "-store.mv.db");
    }
}
