package dev.postil.store.journal;

import dev.postil.model.Entry;
import dev.postil.store.journal.LineFormat.Encoded;
import dev.postil.store.journal.LineFormat.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal of a workspace, open to be gone on with. What [#append] was given survives a power
/// cut on return.
///
/// A line holds the hash of the line before, so that lines which are missing, or belong to another
/// history, are noticed. After a failure the segment is cut back to its last good line and never
/// written again: what comes next stands in a new one.
public final class Journal implements AutoCloseable {

    /// A segment that has grown beyond this is followed by another, in bytes: opening reads the
    /// last one.
    private static final long SEGMENT = 4 << 20;

    private Segments segments;
    private JournalHead head;
    private @Nullable FileChannel writer;
    private long written;
    private boolean isDamaged;
    private boolean isWholeToItsEnd = true;
    private long outOfReach;

    /// Does to the database what a line says.
    public interface Replay {
        void apply(Entry entry, JournalHead head) throws IOException;
    }

    /// Where a line in force stands.
    private record Stand(int segment, Found line) {}

    /// Lines that follow each other.
    ///
    /// @param end how far they go
    /// @param isComplete whether that is as far as the journal goes
    private record Stretch(List<Stand> stands, JournalHead end, boolean isComplete) {}

    private Journal(Segments segments, JournalHead head) {
        this.segments = segments;
        this.head = head;
    }

    /// Opens what is there; a last line that was torn by a crash was never acknowledged and is cut
    /// away. Where nothing is there, the journal begins at [JournalHead#START].
    public static Journal open(JournalFiles files) throws IOException {
        Segments segments = new Segments(files);
        Journal journal = new Journal(segments, JournalHead.START);
        journal.outOfReach = segments.outOfReach();
        if (!segments.areNone()) {
            journal.readLast();
        }
        return journal;
    }

    private void readLast() throws IOException {
        int last = segments.all().size() - 1;
        Segment segment = segments.read(last, segments.bytes(segments.last()));
        head = segments.last().header().start();
        for (Found line : segment.lines()) {
            head = new JournalHead(after(line), line.hash());
        }
        // What is torn is left to the next segment to void: nothing is changed by looking.
        isDamaged = segment.isDamaged();
        isWholeToItsEnd = !segment.isTorn() && segments.isLastWhole();
    }

    private static long after(Found line) {
        return line.isWritten() ? line.sequence() : line.sequence() - 1;
    }

    /// The last line, of those that are whole. Some before it may be lost: [#reaches] tells.
    public JournalHead head() {
        return head;
    }

    /// Counts the restores of the workspace.
    public long epoch() {
        return segments.epoch();
    }

    /// Whether nothing was ever written here.
    public boolean isEmpty() {
        return segments.areNone();
    }

    /// Whether lines of the last segment were lost that had been acknowledged.
    public boolean isDamaged() {
        return isDamaged;
    }

    /// Whether nothing stands behind the last line: what stands there is a line that was not
    /// acknowledged, or what damage left of some that were.
    public boolean isWholeToItsEnd() {
        return isWholeToItsEnd;
    }

    /// Begins anew behind a line that the database holds, where the journal does not reach it, or
    /// where what it has behind that line is not to count.
    public void goOnAfter(JournalHead other) throws IOException {
        begin(segments.epoch(), other);
    }

    /// Begins in that epoch where nothing was ever written, behind a line that the database holds.
    public void beginAfter(JournalHead other, long epoch) throws IOException {
        begin(epoch, other);
    }

    /// The highest line among those that cannot be placed, as the last segment does not say where
    /// it begins; 0 where there are none. They were acknowledged.
    public long outOfReach() {
        return outOfReach;
    }

    /// Begins another epoch behind a line that a restored database holds.
    public void beginEpoch(JournalHead restored) throws IOException {
        begin(segments.epoch() + 1, restored);
    }

    private synchronized void begin(long epoch, JournalHead start) throws IOException {
        closeWriter();
        writer = segments.begin(epoch, start);
        written = segments.last().header().length();
        head = start;
        isDamaged = false;
        isWholeToItsEnd = true;
        outOfReach = 0;
    }

    /// Takes back an epoch that was begun for a database which never took its place, as the restore
    /// was cut short: it holds no line, and the epoch before has the line that the database holds.
    public synchronized void takeBackEpochUnless(JournalHead there) throws IOException {
        boolean isBare =
                segments.all().size() == 1
                        && segments.haveEarlierOnes()
                        && head.equals(segments.last().header().start())
                        && isWholeToItsEnd;
        if (!isBare || head.equals(there)) {
            return;
        }
        Journal before = new Journal(segments.beforeLastEpoch(), JournalHead.START);
        before.readLast();
        if (before.wholeUntil(there).isPresent()) {
            closeWriter();
            segments.deleteLastEpoch();
            segments = before.segments;
            readLast();
        }
    }

    /// Writes lines and syncs once; answers how far the history goes with each. After a failure
    /// none of them is there, and they can be given again.
    public List<JournalHead> append(List<Entry> entries) throws IOException {
        return write(entries.stream().<JournalLine>map(JournalLine.Written::new).toList());
    }

    /// Notes that the database refused a line, so that it is never replayed.
    public void refuse(long sequence) throws IOException {
        write(List.of(new JournalLine.Refused(sequence)));
    }

    private synchronized List<JournalHead> write(List<JournalLine> lines) throws IOException {
        FileChannel channel = writer();
        List<JournalHead> heads = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String hash = head.hash();
        for (JournalLine line : lines) {
            Encoded encoded = LineFormat.encode(line, hash);
            hash = encoded.hash;
            bytes.writeBytes(encoded.bytes);
            boolean isWritten = line instanceof JournalLine.Written;
            heads.add(new JournalHead(line.sequence() - (isWritten ? 0 : 1), hash));
        }
        boolean done = false;
        try {
            Segments.write(channel, ByteBuffer.wrap(bytes.toByteArray()));
            channel.force(false);
            done = true;
        } finally {
            if (!done) {
                cutBack(channel);
            }
        }
        written += bytes.size();
        head = heads.getLast();
        return heads;
    }

    private FileChannel writer() throws IOException {
        FileChannel open = writer;
        if (open == null || written > SEGMENT) {
            begin(segments.epoch(), head);
            open = writer;
        }
        if (open == null) {
            throw new JournalException("no segment");
        }
        return open;
    }

    /// What cannot be cut away is void all the same: the next segment says where this one ends.
    private void cutBack(FileChannel channel) {
        try {
            channel.truncate(written);
            channel.force(false);
        } catch (IOException _) {
            // The disk is in trouble; the failure that led here is told.
        } finally {
            closeWriter();
        }
    }

    private void closeWriter() {
        FileChannel open = writer;
        writer = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException _) {
                // All that counts of it was synced.
            }
        }
    }

    /// Whether the history that goes to `other` is the beginning of this one, and all that follows
    /// is here.
    public synchronized boolean reaches(JournalHead other) throws IOException {
        return other.equals(head) || stretch(other).filter(Stretch::isComplete).isPresent();
    }

    /// How far the lines that are whole go on from `other`; empty where it is not here.
    public synchronized Optional<JournalHead> wholeUntil(JournalHead other) throws IOException {
        return other.equals(head) ? Optional.of(other) : stretch(other).map(Stretch::end);
    }

    /// Applies all lines in force after `other`, oldest first.
    ///
    /// @throws JournalException where [#reaches] says no
    public synchronized void replay(JournalHead other, Replay replay) throws IOException {
        if (!reaches(other)) {
            throw new JournalException("line " + other.sequence() + " is not in the journal");
        }
        replayWhole(other, replay);
    }

    /// Applies the lines in force after `other` as far as [#wholeUntil] says.
    public synchronized void replayWhole(JournalHead other, Replay replay) throws IOException {
        if (other.equals(head)) {
            return;
        }
        int read = -1;
        byte[] bytes = new byte[0];
        for (Stand stand : stretch(other).map(Stretch::stands).orElse(List.of())) {
            if (stand.segment() != read) {
                read = stand.segment();
                bytes = segments.bytes(segments.all().get(read));
            }
            Found line = stand.line();
            if (LineFormat.decode(bytes, line) instanceof JournalLine.Written(Entry entry)) {
                replay.apply(entry, new JournalHead(line.sequence(), line.hash()));
            }
        }
    }

    /// The lines in force behind `other`, as far as nothing between is not whole; empty where it is
    /// not here.
    private Optional<Stretch> stretch(JournalHead other) throws IOException {
        int from = segments.all().size() - 1;
        while (from > 0
                && segments.all().get(from).header().start().sequence() > other.sequence()) {
            from--;
        }
        for (int first = Math.max(0, from); first >= 0 && !segments.areNone(); first--) {
            Optional<Stretch> stretch = stretchFrom(first, other);
            if (stretch.isPresent() || isBefore(first, other)) {
                return stretch;
            }
        }
        return Optional.empty();
    }

    private boolean isBefore(int segment, JournalHead other) {
        return segments.all().get(segment).header().start().sequence() < other.sequence();
    }

    private Optional<Stretch> stretchFrom(int first, JournalHead other) throws IOException {
        Map<Long, Stand> stands = new HashMap<>();
        JournalHead end = other;
        boolean isFound = false;
        int last = segments.all().size() - 1;
        for (int i = first; i <= last; i++) {
            JournalHead start = segments.all().get(i).header().start();
            String hash = start.hash();
            isFound |= start.equals(other);
            for (Found line : segments.read(i, segments.bytes(segments.all().get(i))).lines()) {
                if (isFound && !line.before().equals(hash)) {
                    return Optional.of(new Stretch(inOrder(stands), end, false));
                }
                hash = line.hash();
                isFound |= line.before().equals(other.hash());
                if (isFound) {
                    end = new JournalHead(after(line), hash);
                    put(stands, new Stand(i, line));
                }
                isFound |= hash.equals(other.hash());
            }
            if (isFound && i < last && !segments.endsWith(i, hash)) {
                return Optional.of(new Stretch(inOrder(stands), end, false));
            }
        }
        return isFound ? Optional.of(new Stretch(inOrder(stands), end, true)) : Optional.empty();
    }

    private static void put(Map<Long, Stand> stands, Stand stand) {
        if (stand.line().isWritten()) {
            stands.put(stand.line().sequence(), stand);
        } else {
            stands.keySet().removeIf(sequence -> sequence >= stand.line().sequence());
        }
    }

    private static List<Stand> inOrder(Map<Long, Stand> stands) {
        return stands.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Reads all of it again, and says what is not whole. Any thread, while lines are written.
    public JournalCondition condition() {
        Inspection inspection = inspection();
        JournalCondition condition = inspection.run();
        Inspection later = inspection();
        // Segments that went meanwhile, as nobody needs them any more, are not missing.
        return later.beginsWith(inspection) ? condition : later.run();
    }

    private synchronized Inspection inspection() {
        return segments.inspection(writer == null ? Long.MAX_VALUE : written);
    }

    /// Begins anew behind the last line and moves all that stands before out of the way: what is
    /// damaged there is of no use, and neither is what it cuts off. To be called once a backup
    /// holds the lines up to here.
    ///
    /// @return where the segments are now
    public synchronized List<Path> leaveBehind() throws IOException {
        begin(segments.epoch(), head);
        return segments.setAsideAllButLast();
    }

    /// Begins anew behind the last line, so that nothing behind it counts.
    public void cutOffTail() throws IOException {
        begin(segments.epoch(), head);
    }

    /// Whether there are segments that hold nothing after `head`.
    public synchronized boolean hasSegmentsUpTo(JournalHead head) {
        return segments.needlessUpTo(head) > 0;
    }

    /// Forgets the segments that hold nothing after `head`. To be called once the database is
    /// synced as far as that.
    public synchronized void dropUpTo(JournalHead head) throws IOException {
        segments.dropUpTo(head);
    }

    @Override
    public void close() {
        closeWriter();
    }
}
