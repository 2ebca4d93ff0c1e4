package dev.postil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// The local disk, which can be told to fail.
final class FailingDisk implements Disk {

    private final Disk real = new LocalDisk();
    private @Nullable IOException failure;

    FailingDisk() {
        FilePath.register(new FailingFilePath());
    }

    /// From now on every write fails like this; null to mend it.
    void fail(@Nullable IOException failure) {
        this.failure = failure;
    }

    private void mayFail() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean exists(Path path) {
        return real.exists(path);
    }

    @Override
    public boolean isFree(Path folder) throws IOException {
        return real.isFree(folder);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        mayFail();
        real.makeFolder(folder);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public void put(Path file, byte[] content) throws IOException {
        mayFail();
        real.put(file, content);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        mayFail();
        return real.open(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        mayFail();
        real.move(from, to);
    }

    @Override
    public void discard(Path folder) throws IOException {
        real.discard(folder);
    }

    @Override
    public String databaseName(Path file) {
        return real.databaseName(file).replaceFirst("^postil:", "failing:");
    }
}
