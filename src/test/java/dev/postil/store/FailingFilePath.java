package dev.postil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/// H2's way to the disk, with a disk that is full after some more writes. H2 makes the instances
/// itself, so that what they share is static.
public final class FailingFilePath extends OwnerOnlyFilePath {

    /// Writes that still succeed.
    static final AtomicInteger WRITES_LEFT = new AtomicInteger(Integer.MAX_VALUE);

    /// Whether there is no room for another write, once it was asked for some.
    static boolean isFull() {
        return WRITES_LEFT.getAndUpdate(left -> Math.max(-1, left - 1)) <= 0;
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends PassedOn {

        Channel(FileChannel real) {
            super(real);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (isFull()) {
                throw new IOException("No space left on device");
            }
            return super.write(source, position);
        }
    }
}
