package dev.postil.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What is large made small, and cut into pieces that a page of the database can hold.
final class Pieces {

    private static final int SIZE = 16_000;

    private Pieces() {}

    static List<byte[]> pack(byte[] content) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, fast)) {
            packing.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return cut(packed.toByteArray());
    }

    private static List<byte[]> cut(byte[] packed) {
        List<byte[]> pieces = new ArrayList<>();
        for (int start = 0; start < packed.length; start += SIZE) {
            pieces.add(Arrays.copyOfRange(packed, start, Math.min(start + SIZE, packed.length)));
        }
        return pieces;
    }

    static byte[] unpack(List<byte[]> pieces) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        pieces.forEach(packed::writeBytes);
        try (InflaterInputStream unpacking =
                new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            return unpacking.readAllBytes();
        }
    }
}
