package dev.postil.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/// The real disk.
class LocalDisk implements Disk {

    private static final Set<StandardOpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final long PIECE = 8 << 20;

    LocalDisk() {
        FilePath.register(new OwnerOnlyFilePath());
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return !exists(folder);
        }
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.findAny().isEmpty();
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        boolean isNew = !exists(folder);
        if (isNew) {
            makeFolder(parent(folder));
        }
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        if (isNew) {
            syncFolder(parent(folder));
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public InputStream input(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public void put(Path file, byte[] content) throws IOException {
        putAll(Map.of(file, content));
    }

    @Override
    public void putAll(Map<Path, byte[]> files) throws IOException {
        List<Coming> coming = new ArrayList<>();
        files.forEach((file, content) -> coming.add(Coming.to(file, content)));
        try {
            Together.each(coming, file -> write(file.unfinished(), file.content()));
            for (Coming file : coming) {
                Files.move(file.unfinished(), file.file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Coming file : coming) {
                Files.deleteIfExists(file.unfinished());
            }
        }
        for (Path folder : files.keySet().stream().map(LocalDisk::parent).distinct().toList()) {
            syncFolder(folder);
        }
    }

    /// A file that has its name once all of it is on the disk.
    @SuppressWarnings("ArrayRecordComponent")
    private record Coming(Path file, Path unfinished, byte[] content) {

        static Coming to(Path file, byte[] content) {
            return new Coming(
                    file, parent(file).resolve("." + UUID.randomUUID() + ".tmp"), content);
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = open(file)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, READ_WRITE, OwnerOnly.file(file));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        if (isFree(to)) {
            Files.deleteIfExists(to);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(parent(to));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.toList();
        }
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = open(to)) {
            long done = 0;
            long copied = 1;
            while (copied > 0) {
                copied = source.transferTo(done, PIECE, target);
                done += copied;
            }
            target.force(true);
        }
    }

    @Override
    public Path makeTemporaryFolder() throws IOException {
        return Files.createTempDirectory("postil-");
    }

    @Override
    public void discard(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> found = Files.walk(folder)) {
            contents = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }

    @Override
    public String databaseName(Path file) {
        return OwnerOnlyFilePath.nameOf(file);
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("nothing is above " + path);
        }
        return parent;
    }

    /// A new name in a folder survives a power cut once the folder itself is synced. Windows opens
    /// no folders, and needs no such thing.
    @Override
    public void syncFolder(Path folder) throws IOException {
        if (OwnerOnly.isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
