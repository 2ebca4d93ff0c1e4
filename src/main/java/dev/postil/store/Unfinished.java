package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// The making of a workspace's folder: whole, under a name that nobody looks at, which is then
/// given its own. A failure leaves nothing; what the end of the program leaves looks like no
/// workspace.
final class Unfinished {

    private Unfinished() {}

    /// Puts a workspace into an empty folder.
    interface Filling {
        void fill(Folder empty) throws IOException;
    }

    /// Makes `folder`, unless anything but an empty folder is there.
    static void make(Disk disk, Folder folder, Filling filling) throws IOException {
        if (!disk.isFree(folder.path())) {
            throw new StoreException(Reason.EXISTS, folder.path(), "something is there");
        }
        Path name = folder.path().toAbsolutePath();
        Folder unfinished =
                new Folder(name.resolveSibling("." + name.getFileName() + "-" + UUID.randomUUID()));
        boolean done = false;
        try {
            filling.fill(unfinished);
            disk.syncFolder(unfinished.path());
            disk.move(unfinished.path(), name);
            done = true;
        } finally {
            if (!done) {
                disk.discard(unfinished.path());
            }
        }
    }
}
