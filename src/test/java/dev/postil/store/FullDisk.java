package dev.postil.store;

import java.io.IOException;
import java.nio.file.Path;

/// A disk, for tests of other parts, that has no more room in the folder of one workspace.
public final class FullDisk implements AutoCloseable {

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

    /// Makes room again.
    @Override
    public void close() {
        disk.fail(null);
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);
    }
}
