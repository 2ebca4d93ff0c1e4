package dev.postil.handover;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is said to a caller and was not sent yet. Whoever says it never waits for a caller that
/// reads slowly, as one that shows its output a page at a time: it is kept in a file meanwhile.
final class Spool implements Closeable {

    private static final int PIECE = 64 << 10;

    private final FileChannel file;
    private long written;
    private long taken;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;

    Spool() throws IOException {
        Path path = Files.createTempFile("postil-", ".spool");
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Output of that kind.
    OutputStream stream(Frame.Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                int done = 0;
                while (done < length) {
                    int some = Math.min(PIECE, length - done);
                    byte[] piece = new byte[some];
                    System.arraycopy(bytes, start + done, piece, 0, some);
                    add(new Frame(kind, piece));
                    done += some;
                }
            }
        };
    }

    synchronized void add(Frame frame) throws IOException {
        if (closed || ended || failure != null) {
            throw new IOException("the conversation is over", failure);
        }
        try {
            ByteBuffer bytes = frame.bytes();
            while (bytes.hasRemaining()) {
                written += file.write(bytes, written);
            }
            ended = frame.kind() == Frame.Kind.DONE || frame.kind() == Frame.Kind.DECLINED;
        } catch (IOException full) {
            failure = full;
            throw full;
        } finally {
            notifyAll();
        }
    }

    /// The next bytes to send; none where nothing came for `millis`. All that was there is whole
    /// frames when none are left.
    synchronized ByteBuffer take(long millis) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (left > 0 && taken == written && !ended && failure == null) {
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
        if (failure != null) {
            throw new IOException("what was said is lost", failure);
        }
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, written - taken));
        while (piece.hasRemaining()) {
            if (file.read(piece, taken + piece.position()) < 0) {
                throw new IOException("the spool was cut");
            }
        }
        taken += piece.position();
        if (taken == written) {
            file.truncate(0);
            taken = 0;
            written = 0;
        }
        return piece.flip();
    }

    /// Whether all has been said and taken.
    synchronized boolean isDone() {
        return ended && taken == written;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }
}
