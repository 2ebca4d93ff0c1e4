package dev.postil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// The number of the last line that was surely on disk, in a small file beside the database.
///
/// It is written after the database was synced, so that it is never ahead of it, not even after a
/// power cut: a database that stands before it lost something. Two places take turns, so that a
/// torn write leaves the other. (The journal will tell more than this, and take its place.)
final class Head implements AutoCloseable {

    private static final int PLACE = 64;

    private final FileChannel channel;

    Head(Disk disk, Path file) throws IOException {
        channel = disk.open(file);
    }

    /// 0 where nothing can be read: then the database alone says how far it is.
    long read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PLACE + Long.BYTES + Integer.BYTES);
        int read = channel.read(bytes, 0);
        return in(Arrays.copyOf(bytes.array(), Math.max(read, 0)));
    }

    /// What is read in the bytes of such a file.
    static long in(byte[] file) {
        return Math.max(at(0, file), at(PLACE, file));
    }

    private static long at(int position, byte[] file) {
        if (file.length < position + Long.BYTES + Integer.BYTES) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long sequence = bytes.getLong(position);
        int checksum = bytes.getInt(position + Long.BYTES);
        return Checksum.of(Long.toString(sequence)) == checksum ? sequence : 0;
    }

    void write(long sequence) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
        bytes.putLong(sequence).putInt(Checksum.of(Long.toString(sequence))).flip();
        channel.write(bytes, (sequence & 1) * PLACE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
