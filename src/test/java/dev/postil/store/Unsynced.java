package dev.postil.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Remembers what was written to files and not synced yet, and makes what a power cut may leave: of
/// the writes since the last sync each file has some, in any order, and some of those only in part.
/// Of files and folders that were made and whose folder was not synced, some are gone; of files
/// that were deleted, some are back. H2 makes its files itself, so that what is remembered is
/// static.
final class Unsynced {

    private static final Map<Path, List<Write>> WRITES = new HashMap<>();

    /// Files and folders that were made, and whose names may be lost.
    private static final Set<Path> UNNAMED = new HashSet<>();

    /// Files that were deleted, and may be there again.
    private static final Map<Path, byte[]> DELETED = new HashMap<>();

    private static Runnable beforeEach = () -> {};

    /// @param now what was written; null where the file was cut to `sizeAfter`
    private record Write(
            long position, byte[] before, long sizeBefore, byte[] now, long sizeAfter) {}

    private Unsynced() {}

    static synchronized void forget() {
        WRITES.clear();
        UNNAMED.clear();
        DELETED.clear();
        beforeEach = () -> {};
    }

    /// What is done before each write, each cut and each sync of a file.
    static synchronized void beforeEach(Runnable action) {
        beforeEach = action;
    }

    static synchronized void made(Path path) {
        UNNAMED.add(absolute(path));
    }

    /// The names in a folder survive from now on, and none that was deleted does.
    static synchronized void named(Path folder) {
        UNNAMED.removeIf(path -> absolute(folder).equals(path.getParent()));
        DELETED.keySet().removeIf(path -> absolute(folder).equals(path.getParent()));
    }

    static synchronized void moving(Path from, Path to) {
        UNNAMED.remove(absolute(from));
        made(to);
    }

    /// What is not synced of a file, or of those in a folder, goes with it.
    static synchronized void moved(Path from, Path to) {
        Map<Path, List<Write>> writes = new HashMap<>();
        WRITES.forEach((path, list) -> writes.put(moved(path, from, to), list));
        WRITES.clear();
        WRITES.putAll(writes);
        List<Path> unnamed = UNNAMED.stream().map(path -> moved(path, from, to)).toList();
        UNNAMED.clear();
        UNNAMED.addAll(unnamed);
    }

    private static Path moved(Path path, Path from, Path to) {
        Path folder = absolute(from);
        return path.startsWith(folder) ? absolute(to).resolve(folder.relativize(path)) : path;
    }

    static synchronized void discarding(Path going) throws IOException {
        if (Files.isRegularFile(going)) {
            DELETED.put(absolute(going), Files.readAllBytes(going));
        }
    }

    static synchronized void discarded(Path gone) {
        WRITES.keySet().removeIf(path -> path.startsWith(absolute(gone)));
        UNNAMED.removeIf(path -> path.startsWith(absolute(gone)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// The file of a channel that is watched from now on.
    static FileChannel watch(Path file, FileChannel real) {
        return new Watched(absolute(file), real);
    }

    /// Makes in `to` what may be left of the folder `from` after a power cut at this moment.
    static synchronized void cut(Path from, Path to, Random random) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(from)) {
            paths = found.toList();
        }
        Set<Path> lost = new HashSet<>(UNNAMED);
        lost.removeIf(_ -> random.nextBoolean());
        for (Path path : paths) {
            if (lost.stream().anyMatch(absolute(path)::startsWith)) {
                continue;
            }
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else if (!path.getFileName().toString().equals("lock")) {
                Files.copy(path, copy);
                lose(copy, WRITES.getOrDefault(absolute(path), List.of()), random);
            }
        }
        bringBack(from, to, random);
    }

    private static void bringBack(Path from, Path to, Random random) throws IOException {
        for (Map.Entry<Path, byte[]> deleted : DELETED.entrySet()) {
            if (deleted.getKey().startsWith(absolute(from)) && random.nextBoolean()) {
                Path copy = to.resolve(absolute(from).relativize(deleted.getKey()).toString());
                if (Files.isDirectory(copy.getParent()) && !Files.exists(copy)) {
                    Files.write(copy, deleted.getValue());
                }
            }
        }
    }

    private static void lose(Path copy, List<Write> writes, Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            for (Write write : writes.reversed()) {
                file.seek(write.position());
                file.write(write.before());
                file.setLength(write.sizeBefore());
            }
            for (Write write : writes) {
                if (random.nextBoolean()) {
                    continue;
                }
                if (write.now() == null) {
                    file.setLength(Math.min(file.length(), write.sizeAfter()));
                    continue;
                }
                int length = write.now().length;
                int kept = random.nextInt(4) == 0 ? random.nextInt(length + 1) : length;
                file.seek(write.position());
                file.write(write.now(), 0, kept);
            }
        }
    }

    private static final class Watched extends PassedOn {

        private final Path file;
        private final FileChannel real;

        Watched(Path file, FileChannel real) {
            super(real);
            this.file = file;
            this.real = real;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            synchronized (Unsynced.class) {
                beforeEach.run();
                byte[] now = new byte[source.remaining()];
                source.duplicate().get(now);
                remember(position, now.length, now, 0);
                return super.write(source, position);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (Unsynced.class) {
                beforeEach.run();
                remember(size, (int) Math.max(0, real.size() - size), null, size);
                super.implTruncate(size);
            }
        }

        private void remember(long position, int length, byte[] now, long sizeAfter)
                throws IOException {
            long size = real.size();
            ByteBuffer before = ByteBuffer.allocate(Math.clamp(size - position, 0, length));
            while (before.hasRemaining() && real.read(before, position + before.position()) >= 0) {
                // Reads on until all of it is there.
            }
            WRITES.computeIfAbsent(file, _ -> new ArrayList<>())
                    .add(new Write(position, before.array(), size, now, sizeAfter));
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (Unsynced.class) {
                beforeEach.run();
                super.force(metaData);
                WRITES.remove(file);
            }
        }
    }

    /// H2's way to the disk, watched.
    public static final class UnsyncedWrites extends OwnerOnlyFilePath {

        @Override
        public String getScheme() {
            return "watched";
        }

        @Override
        public boolean createFile() {
            boolean isNew = super.createFile();
            if (isNew) {
                made(Path.of(getBase().toString()));
            }
            return isNew;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            Path file = Path.of(getBase().toString());
            if (!Files.exists(file)) {
                made(file);
            }
            return watch(file, super.open(mode));
        }
    }
}
