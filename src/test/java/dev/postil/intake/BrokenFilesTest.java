package dev.postil.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever happened to a file: it is read, the same twice, or refused with a reason.
class BrokenFilesTest {

    private final Map<String, byte[]> samples;

    BrokenFilesTest() throws IOException {
        samples = FuzzSamples.all();
    }

    private byte[] broken(String sample, long seed) {
        return broken(Objects.requireNonNull(samples.get(sample)), seed);
    }

    @Property(tries = 60)
    void brokenBooks(@ForAll long seed) {
        Soundness.check("a.epub", broken("a.epub", seed));
    }

    @Property(tries = 150)
    void brokenMails(@ForAll long seed) {
        Soundness.check("a.eml", broken("a.eml", seed));
        Soundness.check("a.mht", broken("a.eml", seed));
    }

    @Property(tries = 200)
    void brokenRtf(@ForAll long seed) {
        Soundness.check("a.rtf", broken("a.rtf", seed));
    }

    @Property(tries = 40)
    void brokenDocuments(@ForAll long seed) {
        Soundness.check("a.doc", broken("a.doc", seed));
    }

    /// Some bytes changed, some pieces moved, now and then the end lost.
    private static byte[] broken(byte[] whole, long seed) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(bytes.length);
            int to = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - Math.max(from, to));
            System.arraycopy(bytes, from, bytes, to, length);
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length))
                : bytes;
    }
}
