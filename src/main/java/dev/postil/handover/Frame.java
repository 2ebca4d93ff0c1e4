package dev.postil.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that is said in a conversation: its kind in a byte, its length in four, and so many
/// bytes.
record Frame(Kind kind, ByteBuffer content) {

    /// Kind and length.
    static final int HEAD = 5;

    /// No frame is longer.
    static final int MOST = 8 << 20;

    enum Kind {
        /// From the caller: version and secret.
        HELLO('H'),
        /// From the caller: a [Request].
        ASK('A'),
        /// Standard output.
        OUT('o'),
        /// Standard error.
        ERROR('e'),
        /// The owner is still there, and its session's thread too.
        ALIVE('l'),
        /// From now on something may have been done.
        BEGUN('b'),
        /// Nothing was done, nor will be.
        DECLINED('n'),
        /// The exit code.
        DONE('d');

        private final byte code;

        Kind(char code) {
            this.code = (byte) code;
        }

        private static Optional<Kind> of(byte code) {
            return Stream.of(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    Frame(Kind kind) {
        this(kind, ByteBuffer.allocate(0));
    }

    Frame(Kind kind, byte[] content) {
        this(kind, ByteBuffer.wrap(content));
    }

    static Frame done(int code) {
        return new Frame(Kind.DONE, ByteBuffer.allocate(Integer.BYTES).putInt(0, code));
    }

    /// The number that a frame holds.
    int number() throws IOException {
        if (content.remaining() != Integer.BYTES) {
            throw new IOException("no number in " + kind);
        }
        return content.getInt(content.position());
    }

    /// What the frame holds.
    byte[] read() {
        byte[] bytes = new byte[content.remaining()];
        content.get(content.position(), bytes);
        return bytes;
    }

    /// The frame as it is sent.
    ByteBuffer bytes() {
        return ByteBuffer.allocate(HEAD + content.remaining())
                .put(kind.code)
                .putInt(content.remaining())
                .put(content.duplicate())
                .flip();
    }

    /// The kind that a head tells.
    static Kind kind(ByteBuffer head) throws IOException {
        byte code = head.get(0);
        return Kind.of(code).orElseThrow(() -> new IOException("unknown frame " + code));
    }

    /// The length that a head tells.
    ///
    /// @param most how long it may be
    static int length(ByteBuffer head, int most) throws IOException {
        int length = head.getInt(1);
        if (length < 0 || length > most) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return length;
    }
}
