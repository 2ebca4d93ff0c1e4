package dev.postil.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OleContainerTest {

    private static byte[] container(String stream) {
        byte[] bytes = new byte[2048];
        byte[] sign = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(sign, 0, bytes, 0, sign.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024 + 128, name.length);
        return bytes;
    }

    @Test
    void streamsAreKnownByTheirNamesInWhateverCase() {
        assertThat(OleContainer.holds(container("WordDocument"), "WordDocument")).isTrue();
        assertThat(OleContainer.holds(container("WORDDOCUMENT"), "WordDocument")).isTrue();
        assertThat(OleContainer.holds(container("Workbook"), "WordDocument")).isFalse();
    }

    @Test
    void otherFilesAreNone() {
        assertThat(OleContainer.isOne("WordDocument".getBytes(StandardCharsets.UTF_16LE)))
                .isFalse();
        assertThat(OleContainer.isOne(new byte[0])).isFalse();
    }
}
