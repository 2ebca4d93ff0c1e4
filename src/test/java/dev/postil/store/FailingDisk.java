package dev.postil.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// The local disk, which can be told to fail.
final class FailingDisk implements Disk {

    private final Disk real = new LocalDisk();
    private @Nullable IOException failure;
    private boolean counts;
    private @Nullable Path failing;
    private @Nullable Path temporary;

    FailingDisk() {
        FilePath.register(new FailingFilePath());
    }

    /// From now on every write fails like this; null to mend it.
    void fail(@Nullable IOException failure) {
        this.failure = failure;
    }

    /// From now on what is written is counted along with what H2 writes, and fails as that does
    /// once there is no room left.
    void countWithTheDatabase(boolean counts) {
        this.counts = counts;
    }

    /// What is written elsewhere succeeds.
    void failOnlyIn(Path folder) {
        failing = folder;
    }

    private boolean isFailing(Path path) {
        return failing == null || path.startsWith(failing);
    }

    private void mayFail(Path path) throws IOException {
        if (failure != null && isFailing(path)) {
            throw failure;
        }
        if (counts && isFailing(path) && FailingFilePath.isFull()) {
            throw new IOException("No space left on device");
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
        mayFail(folder);
        real.makeFolder(folder);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public InputStream input(Path file) throws IOException {
        return real.input(file);
    }

    @Override
    public void put(Path file, byte[] content) throws IOException {
        mayFail(file);
        real.put(file, content);
    }

    @Override
    public void putAll(Map<Path, byte[]> files) throws IOException {
        for (Path file : files.keySet()) {
            mayFail(file);
        }
        real.putAll(files);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        mayFail(file);
        return new Channel(real.open(file), file);
    }

    /// Fails as the disk does, also when it was opened before.
    private final class Channel extends PassedOn {

        private final Path file;

        Channel(FileChannel real, Path file) {
            super(real);
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            try {
                mayFail(file);
            } catch (IOException full) {
                // A disk takes what there is room for.
                super.write(source.slice(source.position(), source.remaining() / 2), position);
                throw full;
            }
            return super.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            mayFail(file);
            super.force(metaData);
        }
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        mayFail(folder);
        real.syncFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        mayFail(to);
        real.move(from, to);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        mayFail(to);
        real.copy(from, to);
    }

    @Override
    public Path makeTemporaryFolder() throws IOException {
        temporary = real.makeTemporaryFolder();
        return temporary;
    }

    Path lastTemporaryFolder() {
        return Objects.requireNonNull(temporary);
    }

    @Override
    public void discard(Path folder) throws IOException {
        real.discard(folder);
    }

    @Override
    public String databaseName(Path file) {
        String name = real.databaseName(file);
        return isFailing(file) ? name.replaceFirst("^postil:", "failing:") : name;
    }
}
