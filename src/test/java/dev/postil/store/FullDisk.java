package dev.postil.store;

import java.io.IOException;
import java.nio.file.Path;

/// A disk, for tests of other parts, that has no more room in the folder of one workspace.
public final class FullDisk implements AutoCloseable {

    /// How much room is left is known to H2 by one number for the whole program: tests that fill a
    /// disk, or have it fail, take this resource.
    public static final String ROOM = "room on the disk";

    private final FailingDisk disk = new FailingDisk();
    private final Path folder;

    public FullDisk(Path folder) {
        this.folder = folder;
        disk.failOnlyIn(folder);
    }

    /// Opens the workspace, which is there already.
    public Store open() throws StoreException {
        return Store.open(disk, folder);
    }

    /// From now on there is room for so many writes of the database, and for nothing else.
    public void fill(int writesLeft) {
        disk.fail(new IOException("No space left on device"));
        FailingFilePath.WRITES_LEFT.set(writesLeft);
    }

    /// From now on there is room for so many writes, whoever makes them.
    public void fillAfter(int writes) {
        disk.countWithTheDatabase(true);
        FailingFilePath.WRITES_LEFT.set(writes);
    }

    /// Whether something was to be written after that and found no room.
    public boolean wasFull() {
        return FailingFilePath.WRITES_LEFT.get() < 0;
    }

    @Override
    public void close() {
        makeRoom();
    }

    public void makeRoom() {
        disk.fail(null);
        disk.countWithTheDatabase(false);
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);
    }
}
