package dev.postil.handover;

import dev.postil.json.Codec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The second program's side: asks the owner of a workspace to do what it was started for.
///
/// @param runtime where owners make their sockets
/// @param patience how long an owner may say nothing at all
/// @param waiting how long an owner that nobody hears is waited for: another command may be about
///   to end, or an owner about to listen
public record Caller(RuntimeFolder runtime, Duration patience, Duration waiting) {

    public Caller(RuntimeFolder runtime) {
        this(runtime, Protocol.SILENCE, Duration.ofSeconds(2));
    }

    /// Asks, and passes on what the owner prints until it is done. Blocks, but never longer than a
    /// few seconds without a sign of life.
    ///
    /// @param address what the owner wrote into the workspace's folder
    /// @throws IOException where `out` or `err` cannot be written any more
    public Answer ask(byte[] address, Request request, OutputStream out, OutputStream err)
            throws IOException {
        Address read = Address.decode(address).orElse(null);
        Path socket = read == null ? null : read.path().orElse(null);
        if (read == null || socket == null || !runtime.isOurs(socket)) {
            return new Answer.Nobody();
        }
        Wire wire;
        try {
            wire = Wire.to(socket);
        } catch (IOException | UnsupportedOperationException nobody) {
            return new Answer.Nobody();
        }
        try (wire) {
            return new Asking(wire, out, err).ask(read.secret(), request);
        }
    }

    /// Whether somebody listens there.
    static boolean isHeard(Path socket) {
        try (Wire wire = Wire.to(socket)) {
            return !wire.isCut();
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    private final class Asking {

        private final Wire wire;
        private final OutputStream out;
        private final OutputStream err;
        private boolean begun;

        Asking(Wire wire, OutputStream out, OutputStream err) {
            this.wire = wire;
            this.out = out;
            this.err = err;
        }

        Answer ask(String secret, Request request) throws IOException {
            try {
                byte[] greeting = (Protocol.VERSION + secret).getBytes(StandardCharsets.UTF_8);
                wire.write(new Frame(Frame.Kind.HELLO, greeting), patience);
                byte[] asked = Codec.of(Request.class).encode(request);
                wire.write(new Frame(Frame.Kind.ASK, asked), patience);
            } catch (IOException notHeard) {
                return unheard(notHeard);
            }
            @Nullable Answer answer = null;
            while (answer == null) {
                Frame frame;
                try {
                    frame = wire.read(Frame.MOST, patience);
                    answer = answer(frame);
                } catch (IOException ended) {
                    return begun ? new Answer.Broken() : unheard(ended);
                }
                pass(frame);
            }
            return answer;
        }

        /// One who hangs up at once has just ended.
        private static Answer unheard(IOException why) {
            return why instanceof SocketTimeoutException
                    ? new Answer.Declined()
                    : new Answer.Nobody();
        }

        /// What a frame answers; null where the conversation goes on.
        private @Nullable Answer answer(Frame frame) throws IOException {
            return switch (frame.kind()) {
                case DONE -> new Answer.Done(frame.number());
                case DECLINED -> new Answer.Declined();
                case BEGUN -> {
                    begun = true;
                    yield null;
                }
                case OUT, ERROR, ALIVE -> null;
                case HELLO, ASK -> throw new IOException("said by an owner: " + frame.kind());
            };
        }

        private void pass(Frame frame) throws IOException {
            if (frame.kind() == Frame.Kind.OUT) {
                out.write(frame.read());
                out.flush();
            } else if (frame.kind() == Frame.Kind.ERROR) {
                err.write(frame.read());
                err.flush();
            }
        }
    }
}
