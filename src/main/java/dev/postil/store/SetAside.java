package dev.postil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where a database goes that makes way for another, and any other file that was damaged: none is
/// ever deleted.
final class SetAside {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private SetAside() {}

    /// Moves the database away, if there is one; answers where to.
    static Path database(Disk disk, Folder folder) throws IOException {
        return file(disk, folder, folder.databaseFile());
    }

    /// Moves a file of the workspace away, if there is one; answers where to.
    static Path file(Disk disk, Folder folder, Path file) throws IOException {
        Path aside = aside(disk, folder, file);
        if (disk.exists(file)) {
            disk.move(file, aside);
        }
        return aside;
    }

    /// Keeps a copy of the database, if there is one, which is then replaced at once: there is
    /// never none.
    static void copyOfDatabase(Disk disk, Folder folder) throws IOException {
        Path database = folder.databaseFile();
        Path aside = aside(disk, folder, database);
        if (!disk.exists(database)) {
            return;
        }
        boolean done = false;
        try {
            disk.copy(database, aside);
            done = true;
        } finally {
            if (!done) {
                disk.discard(aside);
            }
        }
    }

    private static Path aside(Disk disk, Folder folder, Path file) throws IOException {
        disk.makeFolder(folder.setAside());
        String stamp = STAMP.format(Clock.systemUTC().instant());
        return folder.setAside().resolve(stamp + "-" + file.getFileName());
    }
}
