package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/// The making of a workspace.
final class Creation {

    private Creation() {}

    /// Leaves a closed workspace in the folder.
    static void create(Disk disk, Folder folder, String title, Entry first) throws IOException {
        Unfinished.make(disk, folder, empty -> fill(disk, empty, title, first));
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
