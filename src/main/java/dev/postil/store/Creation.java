package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// The making of a workspace: whole, under a name that nobody looks at, and then moved to its own.
final class Creation {

    private Creation() {}

    /// Leaves a closed workspace in the folder.
    static void create(Disk disk, Folder folder, String title, Entry first) throws IOException {
        if (!disk.isFree(folder.path())) {
            throw new StoreException(Reason.EXISTS, folder.path(), "something is there");
        }
        Path name = folder.path().toAbsolutePath();
        Folder unfinished =
                new Folder(name.resolveSibling("." + name.getFileName() + "-" + UUID.randomUUID()));
        boolean done = false;
        try {
            fill(disk, unfinished, title, first);
            disk.move(unfinished.path(), name);
            done = true;
        } finally {
            if (!done) {
                disk.discard(unfinished.path());
            }
        }
    }

    private static void fill(Disk disk, Folder folder, String title, Entry first)
            throws IOException {
        disk.makeFolder(folder.texts());
        disk.makeFolder(folder.originals());
        Beginning beginning = new Beginning(UUID.randomUUID(), title);
        try (Journal journal = Journal.open(new JournalFolder(disk, folder.journal()))) {
            JournalHead head = journal.append(List.of(first)).getFirst();
            beginning.makeDatabase(
                    disk.databaseName(folder.database()),
                    new Failures(disk, folder.path()),
                    connection -> Line.write(connection, first, head));
        }
        Marker.write(disk, folder, beginning);
    }
}
