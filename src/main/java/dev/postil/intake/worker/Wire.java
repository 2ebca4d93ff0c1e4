package dev.postil.intake.worker;

import dev.postil.intake.IntakeException;
import dev.postil.intake.Original;
import dev.postil.intake.Reading;
import dev.postil.json.Codec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes between the program and a worker: packets, each a sign, a length and so many bytes.
///
/// A worker says that it is there by an empty packet. A request is the name of an original and what
/// is known of it, as JSON, and its bytes; an answer is JSON.
final class Wire {

    /// Longer than what is read of any file.
    private static final int LONGEST = 512 << 20;

    /// Whatever else may be written to the stream does not begin like this.
    private static final int SIGN = 0x9E57A11D;

    private static final Codec<Request> REQUESTS = Codec.of(Request.class);
    private static final Codec<Answer> ANSWERS = Codec.of(Answer.class);

    /// An original without its bytes.
    record Request(String name, @Nullable String declaredMediaType, @Nullable String uri) {}

    /// One of both.
    record Answer(@Nullable Reading reading, @Nullable Refusal refusal) {}

    /// An [IntakeException], without what caused it.
    record Refusal(IntakeException.Reason reason, List<String> arguments) {

        static Refusal of(IntakeException refused) {
            return new Refusal(refused.reason(), refused.arguments());
        }

        /// @param name of the original that was refused
        IntakeException exception(String name) {
            return new IntakeException(reason, name, arguments.toArray(String[]::new));
        }
    }

    private Wire() {}

    static void greet(DataOutputStream out) throws IOException {
        write(out, new byte[0]);
        out.flush();
    }

    static void awaitGreeting(DataInputStream in) throws IOException {
        read(in);
    }

    static void ask(DataOutputStream out, Original original) throws IOException {
        Request request =
                new Request(original.name(), original.declaredMediaType(), original.uri());
        write(out, REQUESTS.encode(request));
        write(out, original.bytes());
        out.flush();
    }

    static Original asked(DataInputStream in) throws IOException {
        Request request = REQUESTS.decode(read(in));
        return new Original(request.name(), read(in), request.declaredMediaType(), request.uri());
    }

    static void answer(DataOutputStream out, Answer answer) throws IOException {
        write(out, ANSWERS.encode(answer));
        out.flush();
    }

    static Answer answered(DataInputStream in) throws IOException {
        return ANSWERS.decode(read(in));
    }

    private static void write(DataOutputStream out, byte[] packet) throws IOException {
        out.writeInt(SIGN);
        out.writeInt(packet.length);
        out.write(packet);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        if (in.readInt() != SIGN) {
            throw new IOException("something else than a packet");
        }
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a packet of " + length + " bytes");
        }
        byte[] packet = in.readNBytes(length);
        if (packet.length < length) {
            throw new EOFException();
        }
        return packet;
    }
}
