package dev.postil.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.json.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        var sent = new java.io.ByteArrayOutputStream();
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

    private static void take(Spool spool, List<Byte> heard) throws IOException {
        var piece = spool.take(0);
        while (piece.hasRemaining()) {
            heard.add(piece.get());
        }
    }
}
