package dev.postil.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final Limits SMALL = new Limits(3, 1_000, 1_500);

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void readsItsFilesByName() throws IOException {
        byte[] words = "Strategic ambiguity".getBytes(StandardCharsets.UTF_8);
        try (Archive archive = Archive.open(zip(Map.of("a/words.txt", words)), SMALL)) {
            assertThat(archive.names()).containsExactly("a/words.txt");
            assertThat(archive.read("a/words.txt")).hasValue(words);
            assertThat(archive.read("words.txt")).isEmpty();
        }
    }

    @Test
    void refusesAFileThatUnpacksToTooMuch() throws IOException {
        try (Archive archive = Archive.open(zip(Map.of("long", new byte[1_001])), SMALL)) {
            assertThatThrownBy(() -> archive.read("long")).isInstanceOf(BoundlessException.class);
        }
    }

    @Test
    void refusesFilesThatUnpackToTooMuchTogether() throws IOException {
        byte[] zip = zip(Map.of("a", new byte[1_000], "b", new byte[1_000]));
        try (Archive archive = Archive.open(zip, SMALL)) {
            archive.read("a");
            assertThatThrownBy(() -> archive.read("b")).isInstanceOf(BoundlessException.class);
        }
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        byte[] none = new byte[0];
        byte[] zip = zip(Map.of("a", none, "b", none, "c", none, "d", none));
        assertThatThrownBy(() -> Archive.open(zip, SMALL)).isInstanceOf(BoundlessException.class);
    }

    @Test
    void saysSoWhereItIsBroken() throws IOException {
        byte[] zip = zip(Map.of("words.txt", new byte[100]));
        byte[] half = Arrays.copyOf(zip, zip.length / 2);
        assertThatThrownBy(() -> Archive.open(half, SMALL)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFileThatWasMadeToFillTheMemory() throws IOException {
        byte[] zip = zip(Map.of("long", new byte[9 << 20]));
        try (Archive archive = Archive.open(zip, Limits.OF_A_DOCUMENT)) {
            assertThatThrownBy(() -> archive.read("long")).isInstanceOf(BoundlessException.class);
        }
    }
}
