package dev.postil.store.journal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first row of a segment.
///
/// @param epoch counts the restores of the workspace: lines of another epoch are never replayed
/// @param start how far the history went when the segment was begun. Whatever the segment before
///   holds beyond that is void: it was never acknowledged.
record SegmentHeader(long epoch, JournalHead start) {

    /// More than the longest header has.
    static final int LONGEST = 200;

    private static final Pattern ROW =
            Pattern.compile(
                    "(POSTIL JOURNAL 1 (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})) ([0-9a-f]{8})\n");

    byte[] bytes() {
        String row = "POSTIL JOURNAL 1 %d %d %s".formatted(epoch, start.sequence(), start.hash());
        return "%s %08x\n".formatted(row, checksum(row)).getBytes(StandardCharsets.US_ASCII);
    }

    int length() {
        return bytes().length;
    }

    /// What the first bytes of a segment say; null where they are not whole.
    static @Nullable SegmentHeader of(byte[] segment) {
        int length = Math.min(LONGEST, segment.length);
        Matcher row = ROW.matcher(new String(segment, 0, length, StandardCharsets.ISO_8859_1));
        if (!row.lookingAt()
                || checksum(row.group(1)) != Integer.parseUnsignedInt(row.group(5), 16)) {
            return null;
        }
        return new SegmentHeader(
                Long.parseLong(row.group(2)),
                new JournalHead(Long.parseLong(row.group(3)), row.group(4)));
    }

    private static int checksum(String row) {
        return LineFormat.checksum(row.getBytes(StandardCharsets.US_ASCII), new byte[0], 0, 0);
    }
}
