package dev.postil.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages a file at random, the same way for the same seed. Archives are also damaged within: what
/// is packed in them is unpacked, damaged and packed again.
final class Mutation {

    /// What readers stumble over: signs with a meaning, and numbers nobody counts to.
    private static final List<String> TOKENS =
            List.of(
                    "<",
                    ">",
                    "/>",
                    "</",
                    "&",
                    "&#0;",
                    "&#x110000;",
                    "]]>",
                    "<!--",
                    "<![CDATA[",
                    "{",
                    "}",
                    "\\",
                    "(",
                    ")",
                    "<<",
                    ">>",
                    "[",
                    "]",
                    "\"",
                    "'",
                    ":",
                    "=",
                    "#",
                    "%",
                    "0",
                    "-1",
                    "1.5",
                    "2147483648",
                    "99999999999999999999",
                    "1e309",
                    "NaN",
                    "\u0000",
                    "\u00AD",
                    "\uFEFF",
                    "\u2028",
                    "\u202E",
                    "\u0301",
                    "\uD83D\uDE00",
                    "\r\n",
                    "\n\n",
                    "\t",
                    " ",
                    "a:",
                    ":a",
                    "..",
                    "/",
                    "%00",
                    "null",
                    "true");

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] whole) {
        boolean archive = whole.length > 4 && whole[0] == 'P' && whole[1] == 'K';
        if (archive && random.nextInt(8) > 0) {
            return repacked(whole);
        }
        return damaged(whole);
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole;
        for (int i = random.nextInt(1 + random.nextInt(8)); i >= 0 && bytes.length > 0; i--) {
            bytes = damagedOnce(bytes);
        }
        return bytes;
    }

    private byte[] damagedOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(1 + random.nextInt(Math.min(400, bytes.length)));
        int end = Math.min(bytes.length, at + length);
        return switch (random.nextInt(9)) {
            case 0, 1 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 2 -> {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 3 -> spliced(bytes, at, end, new byte[0]);
            case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 5 -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + length);
                yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, from, to));
            }
            case 6, 7 -> spliced(bytes, at, random.nextBoolean() ? at : end, token());
            default ->
                    random.nextInt(6) == 0
                            ? Arrays.copyOf(bytes, at)
                            : repeated(bytes, at, Math.min(end, at + 40));
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = random.nextInt(300); i >= 0; i--) {
            many.write(bytes, from, to - from);
        }
        return spliced(bytes, from, from, many.toByteArray());
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        byte[] changed = new byte[from + instead.length + bytes.length - to];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(bytes, to, changed, from + instead.length, bytes.length - to);
        return changed;
    }

    private byte[] repacked(byte[] archive) {
        record Packed(String name, byte[] bytes) {}
        List<Packed> all = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.add(new Packed(entry.getName(), in.readAllBytes()));
            }
            if (all.isEmpty()) {
                return damaged(archive);
            }
            int chosen = random.nextInt(all.size());
            for (int i = 0; i < all.size(); i++) {
                out.putNextEntry(new ZipEntry(all.get(i).name()));
                byte[] content = all.get(i).bytes();
                out.write(i == chosen || random.nextInt(6) == 0 ? damaged(content) : content);
                out.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
