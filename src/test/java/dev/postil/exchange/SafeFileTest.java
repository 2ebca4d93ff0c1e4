package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @TempDir Path folder;

    @Test
    void replacesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "old");

        SafeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aFailureLeavesTheOldFileWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "old");

        assertThatIOException()
                .isThrownBy(
                        () ->
                                SafeFile.write(
                                        file,
                                        out -> {
                                            out.write('n');
                                            throw new IOException("disk full");
                                        }));

        assertThat(file).hasContent("old");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        SafeFile.write(link, out -> out.write('n'));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("n");
    }
}
