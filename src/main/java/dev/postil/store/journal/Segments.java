package dev.postil.store.journal;

import dev.postil.store.journal.LineFormat.Found;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The segments of the newest epoch, in order. Each counts up to where the next begins.
final class Segments {

    private static final Pattern NAME = Pattern.compile("\\d{8}\\.journal");

    private final JournalFiles files;
    private final List<Named> named = new ArrayList<>();
    private final List<Named> earlier = new ArrayList<>();
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
        for (Named segment : found) {
            (segment.header().epoch() == epoch ? named : earlier).add(segment);
        }
    }

    /// Whether the newest epoch is one that was begun behind another.
    boolean haveEarlierOnes() {
        return !earlier.isEmpty();
    }

    /// As they were before the newest epoch was begun.
    Segments beforeLastEpoch() {
        return new Segments(this);
    }

    private Segments(Segments later) {
        files = later.files;
        lastNumber = later.lastNumber;
        headless.addAll(later.headless);
        epoch = later.earlier.stream().mapToLong(it -> it.header().epoch()).max().orElse(1);
        for (Named segment : later.earlier) {
            (segment.header().epoch() == epoch ? named : earlier).add(segment);
        }
    }

    /// Deletes what the newest epoch has.
    void deleteLastEpoch() throws IOException {
        for (Named segment : named) {
            files.delete(segment.name());
        }
        files.syncNames();
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
                forget(name);
                headless.remove(name);
            }
        }
        return moved;
    }

    private void forget(String name) {
        named.removeIf(segment -> segment.name().equals(name));
        earlier.removeIf(segment -> segment.name().equals(name));
    }

    /// Whether what counts of a segment ends with the line of that hash.
    boolean endsWith(int index, String hash) {
        return named.get(index + 1).header().start().hash().equals(hash);
    }

    /// The highest line in a last file that does not say what it is; 0 where it holds none.
    long outOfReach() throws IOException {
        if (isLastWhole) {
            return 0;
        }
        byte[] bytes = files.read(headless.getLast());
        long highest = 0;
        for (int at = LineFormat.findNext(bytes, 0); at >= 0; ) {
            Found line = Objects.requireNonNull(LineFormat.find(bytes, at));
            highest = Math.max(highest, line.sequence());
            at = LineFormat.findNext(bytes, line.end());
        }
        return highest;
    }

    /// Deletes the segments, also of earlier epochs, that nobody needs who has all up to `head`;
    /// the last one stays. One after the other, from the oldest on, so that no cut of the power
    /// leaves a gap between two.
    void dropUpTo(JournalHead head) throws IOException {
        int needless = needlessUpTo(head);
        long number = named.isEmpty() ? 0 : named.get(needless).number();
        for (String name : files.names().stream().sorted().toList()) {
            if (NAME.matcher(name).matches() && Long.parseLong(name.substring(0, 8)) < number) {
                files.delete(name);
                files.syncNames();
                forget(name);
                headless.remove(name);
            }
        }
    }

    /// How many segments hold nothing after `head`; the last one is not counted.
    int needlessUpTo(JournalHead head) {
        int needless = 0;
        while (needless + 1 < named.size()
                && isAtMost(named.get(needless + 1).header().start(), head)) {
            needless++;
        }
        return needless;
    }

    /// Behind a line that was refused there are two of one number: the history goes through both.
    private static boolean isAtMost(JournalHead start, JournalHead head) {
        return start.sequence() < head.sequence() || start.equals(head);
    }
}
