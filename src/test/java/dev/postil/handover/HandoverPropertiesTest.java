package dev.postil.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.json.Codec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HandoverPropertiesTest {

    @Property(tries = 300)
    void anyRequestIsReadAsItWasWritten(
            @ForAll List<String> arguments, @ForAll String directory, @ForAll String workspace)
            throws Exception {
        Request request = new Request(workspace, arguments, directory, "ar");
        Codec<Request> codec = Codec.of(Request.class);

        assertThat(codec.decode(codec.encode(request))).isEqualTo(request);
    }

    @Property(tries = 60)
    void whateverIsPrintedIsHeardInItsOrder(@ForAll @Size(max = 30) List<byte[]> pieces)
            throws IOException {
        Path base = Files.createTempDirectory("postil-test");
        var sent = new ByteArrayOutputStream();
        Host host =
                (request, _, out, err) -> {
                    for (byte[] piece : pieces) {
                        out.write(piece, 0, piece.length);
                        err.write(piece, 0, piece.length);
                    }
                    out.print(request.arguments());
                    return pieces.size();
                };
        try (Listened listened = new Listened(base, host)) {
            for (byte[] piece : pieces) {
                sent.write(piece);
            }
            byte[] expected = sent.toByteArray();
            assertThat(listened.ask()).isEqualTo(new Answer.Done(pieces.size()));

            assertThat(listened.err.toByteArray()).isEqualTo(expected);
            sent.write("[list]".getBytes(UTF_8));
            assertThat(listened.out.toByteArray()).isEqualTo(sent.toByteArray());
        } finally {
            Files.delete(base);
        }
    }

    @Property(tries = 200)
    void anythingIsAnAddressOrNone(@ForAll byte[] bytes) {
        assertThat(Address.decode(bytes)).isEmpty();
    }

    @Property(tries = 60)
    void aSpoolGivesBackWhatWasSaid(@ForAll @Size(max = 20) List<byte[]> pieces)
            throws IOException {
        var heard = new ArrayList<Byte>();
        try (Spool spool = new Spool()) {
            int told = 0;
            for (byte[] piece : pieces) {
                spool.add(new Frame(Frame.Kind.OUT, piece));
                told += Frame.HEAD + piece.length;
                if (piece.length % 2 == 0) {
                    take(spool, heard);
                }
            }
            spool.add(Frame.done(0));
            while (!spool.isDone()) {
                take(spool, heard);
            }

            assertThat(heard).hasSize(told + Frame.done(0).bytes().remaining());
        }
    }

    /// A caller never takes half an answer for a whole one, and knows whether something was begun.
    @Property(tries = 120)
    void anAnswerCutShortIsNone(@ForAll boolean begins, @ForAll @IntRange(max = 60) int kept)
            throws Exception {
        List<Frame> said = new ArrayList<>(List.of(new Frame(Frame.Kind.ALIVE)));
        if (begins) {
            said.add(new Frame(Frame.Kind.BEGUN));
        }
        said.add(new Frame(Frame.Kind.OUT, "words".getBytes(UTF_8)));
        said.add(Frame.done(0));
        var all = new ByteArrayOutputStream();
        for (Frame frame : said) {
            all.write(frame.bytes().array());
        }
        byte[] part = Arrays.copyOf(all.toByteArray(), Math.min(kept, all.size()));

        Answer answer = answerTo(part);

        if (part.length == all.size()) {
            assertThat(answer).isEqualTo(new Answer.Done(0));
        } else if (begins && part.length >= 2 * Frame.HEAD) {
            assertThat(answer).isEqualTo(new Answer.Broken());
        } else {
            assertThat(answer).isEqualTo(new Answer.Nobody());
        }
    }

    /// What a caller makes of an owner that says just that and hangs up.
    private static Answer answerTo(byte[] said) throws Exception {
        Path base = Files.createTempDirectory("postil-test");
        RuntimeFolder runtime = new RuntimeFolder(List.of(base));
        Path socket = runtime.make();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<Void> talking =
                    CompletableFuture.runAsync(() -> hearAndSay(server, said));
            Answer answer =
                    new Caller(runtime, Duration.ofSeconds(20), Duration.ZERO)
                            .ask(
                                    Address.of(socket).encode(),
                                    Listened.REQUEST,
                                    OutputStream.nullOutputStream(),
                                    OutputStream.nullOutputStream());
            talking.get(20, TimeUnit.SECONDS);
            return answer;
        } finally {
            RuntimeFolder.remove(socket);
            Files.delete(base);
        }
    }

    private static void hearAndSay(ServerSocketChannel server, byte[] said) {
        try (Wire wire = Wire.on(server.accept())) {
            wire.read(Frame.MOST, Duration.ofSeconds(20));
            wire.read(Frame.MOST, Duration.ofSeconds(20));
            wire.write(ByteBuffer.wrap(said), Duration.ofSeconds(20));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// An owner does nothing that it was not asked for wholly, and goes on hearing others.
    @Property(tries = 60)
    void aQuestionCutShortIsNone(@ForAll @IntRange(max = 180) int kept) throws Exception {
        Path base = Files.createTempDirectory("postil-test");
        AtomicInteger asked = new AtomicInteger();
        try (Listened listened = new Listened(base, (_, _, _, _) -> asked.incrementAndGet())) {
            var all = new ByteArrayOutputStream();
            byte[] greeting = (Protocol.VERSION + listened.address().secret()).getBytes(UTF_8);
            all.write(new Frame(Frame.Kind.HELLO, greeting).bytes().array());
            byte[] request = Codec.of(Request.class).encode(Listened.REQUEST);
            all.write(new Frame(Frame.Kind.ASK, request).bytes().array());
            byte[] part = Arrays.copyOf(all.toByteArray(), Math.min(kept, all.size() - 1));
            try (Wire wire = Wire.to(listened.socket())) {
                wire.write(ByteBuffer.wrap(part), Duration.ofSeconds(20));
            }

            assertThat(listened.ask()).isEqualTo(new Answer.Done(1));
        } finally {
            Files.delete(base);
        }
    }

    private static void take(Spool spool, List<Byte> heard) throws IOException {
        var piece = spool.take(0);
        while (piece.hasRemaining()) {
            heard.add(piece.get());
        }
    }
}
