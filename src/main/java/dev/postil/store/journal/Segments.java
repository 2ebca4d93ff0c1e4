package dev.postil.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The segments of the newest epoch, in order. Each counts up to where the next begins.
final class Segments {

    private static final Pattern NAME = Pattern.compile("\\d{8}\\.journal");

    private final JournalFiles files;
    private final List<Named> named = new ArrayList<>();
    private final List<String> headless = new ArrayList<>();
    private long lastNumber;
    private long epoch = 1;
    private boolean isLastWhole = true;

    /// @param number in the name of the file, counting up
    record Named(String name, long number, SegmentHeader header) {}

    Segments(JournalFiles files) throws IOException {
        this.files = files;
        List<Named> found = new ArrayList<>();
        for (String name : files.names().stream().sorted().toList()) {
            if (NAME.matcher(name).matches()) {
                lastNumber = Long.parseLong(name.substring(0, 8));
                SegmentHeader header = header(name);
                isLastWhole = header != null;
                // One without a header was begun in a crash and holds nothing, or is damaged.
                if (header == null) {
                    headless.add(name);
                } else {
                    found.add(new Named(name, lastNumber, header));
                    epoch = Math.max(epoch, header.epoch());
                }
            }
        }
        found.stream().filter(it -> it.header().epoch() == epoch).forEach(named::add);
    }

    private @Nullable SegmentHeader header(String name) throws IOException {
        try (FileChannel channel = files.open(name)) {
            ByteBuffer bytes = ByteBuffer.allocate(SegmentHeader.LONGEST);
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes);
            }
            byte[] start = new byte[bytes.flip().remaining()];
            bytes.get(start);
            return SegmentHeader.of(start);
        }
    }

    long epoch() {
        return epoch;
    }

    List<Named> all() {
        return named;
    }

    /// Whether the last file says what it is: it does not where it was begun in a crash, or
    /// damaged.
    boolean isLastWhole() {
        return isLastWhole;
    }

    boolean areNone() {
        return named.isEmpty();
    }

    Named last() {
        return named.getLast();
    }

    byte[] bytes(Named segment) throws IOException {
        return files.read(segment.name());
    }

    /// What counts of a segment.
    Segment read(int index, byte[] bytes) {
        String stop =
                index + 1 < named.size() ? named.get(index + 1).header().start().hash() : null;
        return Segment.of(bytes, named.get(index).header(), stop);
    }

    /// Begins a new segment, whose name and header survive a power cut. The caller closes it.
    FileChannel begin(long epoch, JournalHead start) throws IOException {
        SegmentHeader header = new SegmentHeader(epoch, start);
        lastNumber++;
        String name = "%08d.journal".formatted(lastNumber);
        FileChannel channel = files.open(name);
        boolean begun = false;
        try {
            channel.truncate(0);
            write(channel, ByteBuffer.wrap(header.bytes()));
            channel.force(true);
            files.syncNames();
            if (epoch != this.epoch) {
                named.clear();
                this.epoch = epoch;
            }
            named.add(new Named(name, lastNumber, header));
            begun = true;
            return channel;
        } finally {
            if (!begun) {
                channel.close();
            }
        }
    }

    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    Inspection inspection(long end) {
        return new Inspection(files, List.copyOf(named), List.copyOf(headless), end);
    }

    /// Answers where they are. From the oldest on, so that what is left can be read wherever this
    /// ends.
    List<Path> setAsideAllButLast() throws IOException {
        List<Path> moved = new ArrayList<>();
        for (String name : files.names().stream().sorted().toList()) {
            if (NAME.matcher(name).matches() && !name.equals(last().name())) {
                moved.add(files.setAside(name));
                named.removeIf(segment -> segment.name().equals(name));
                headless.remove(name);
            }
        }
        return moved;
    }

    /// Deletes the segments, also of earlier epochs, that hold nothing after `sequence`; the last
    /// one stays.
    void dropUpTo(long sequence) throws IOException {
        while (named.size() > 1 && named.get(1).header().start().sequence() <= sequence) {
            files.delete(named.getFirst().name());
            named.removeFirst();
        }
        long first = named.isEmpty() ? 0 : named.getFirst().number();
        for (String name : files.names()) {
            if (NAME.matcher(name).matches() && Long.parseLong(name.substring(0, 8)) < first) {
                files.delete(name);
            }
        }
    }
}
