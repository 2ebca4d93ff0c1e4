package dev.postil.store.journal;

import dev.postil.json.ChangeCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// How a line stands in a segment:
///
/// ```
/// P1 W 17 plain 412 <hash of the line before> <checksum>
/// {"version":1,"entry":{…}}
/// ```
///
/// The first row says the form, what the line is (`W`ritten or `R`efused), its number, whether the
/// content is deflated, its length in bytes, the SHA-256 of the line before and the CRC-32C of all
/// of that and the content. The content is followed by a line end.
final class LineFormat {

    /// Content longer than this is deflated: a step may hold hundreds of thousands of changes.
    private static final int LONG = 16_384;

    private static final int LONGEST_ROW = 160;

    private static final Pattern ROW =
            Pattern.compile(
                    "(P1 ([WR]) (\\d{1,18}) (plain|deflated) (\\d{1,9}) ([0-9a-f]{64})) ([0-9a-f]{8})\n");

    private static final ChangeCodec CODEC = new ChangeCodec();

    private LineFormat() {}

    /// A line as it is written.
    static final class Encoded {
        final byte[] bytes;
        final String hash;

        Encoded(byte[] bytes, String hash) {
            this.bytes = bytes;
            this.hash = hash;
        }
    }

    /// A line that was found whole.
    ///
    /// @param end where the next line starts
    /// @param before hash of the line before
    record Found(
            long sequence,
            boolean isWritten,
            boolean isDeflated,
            int content,
            int end,
            String before,
            String hash) {}

    static Encoded encode(JournalLine line, String before) {
        return switch (line) {
            case JournalLine.Written(var entry) ->
                    encode("W " + entry.sequence(), CODEC.encodeLine(entry), before);
            case JournalLine.Refused(long sequence) -> encode("R " + sequence, new byte[0], before);
        };
    }

    private static Encoded encode(String what, byte[] content, String before) {
        boolean isLong = content.length > LONG;
        byte[] stored = isLong ? deflated(content) : content;
        String form = isLong ? "deflated" : "plain";
        String row = "P1 " + what + " " + form + " " + stored.length + " " + before;
        byte[] start = row.getBytes(StandardCharsets.US_ASCII);
        int sum = checksum(start, stored, 0, stored.length);
        String checksum = " " + HexFormat.of().toHexDigits(sum) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(stored.length + LONGEST_ROW);
        bytes.writeBytes(start);
        bytes.writeBytes(checksum.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(stored);
        bytes.write('\n');
        return new Encoded(bytes.toByteArray(), hash(start, stored, 0, stored.length));
    }

    /// The line that starts at `start`; null where there is none that is whole.
    static @Nullable Found find(byte[] segment, int start) {
        int length = Math.min(LONGEST_ROW, segment.length - start);
        Matcher row = ROW.matcher(new String(segment, start, length, StandardCharsets.ISO_8859_1));
        if (!row.lookingAt()) {
            return null;
        }
        int content = start + row.end();
        int size = Integer.parseInt(row.group(5));
        if (size >= segment.length - content || segment[content + size] != '\n') {
            return null;
        }
        byte[] beginning = row.group(1).getBytes(StandardCharsets.US_ASCII);
        int checksum = Integer.parseUnsignedInt(row.group(7), 16);
        if (checksum(beginning, segment, content, size) != checksum) {
            return null;
        }
        return new Found(
                Long.parseLong(row.group(3)),
                row.group(2).equals("W"),
                row.group(4).equals("deflated"),
                content,
                content + size + 1,
                row.group(6),
                hash(beginning, segment, content, size));
    }

    /// Where the next whole line starts behind `start`; -1 where there is none.
    static int findNext(byte[] segment, int start) {
        for (int at = start; at < segment.length - 3; at++) {
            if (segment[at] == 'P'
                    && segment[at + 1] == '1'
                    && segment[at + 2] == ' '
                    && find(segment, at) != null) {
                return at;
            }
        }
        return -1;
    }

    /// What a line that was found says.
    static JournalLine decode(byte[] segment, Found line) throws IOException {
        if (!line.isWritten()) {
            return new JournalLine.Refused(line.sequence());
        }
        byte[] stored = Arrays.copyOfRange(segment, line.content(), line.end() - 1);
        return new JournalLine.Written(
                CODEC.decodeLine(line.isDeflated() ? inflated(stored) : stored));
    }

    static int checksum(byte[] first, byte[] then, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(first);
        checksum.update(then, from, length);
        return (int) checksum.getValue();
    }

    private static String hash(byte[] row, byte[] content, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(row);
            digest.update(content, from, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static byte[] deflated(byte[] content) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, fast)) {
            packing.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (InflaterInputStream unpacking =
                new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        }
    }
}
