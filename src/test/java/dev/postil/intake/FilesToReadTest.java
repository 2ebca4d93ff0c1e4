package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesToReadTest {

    @TempDir private Path folder;

    @Test
    void ofAFolderAllFilesAreMeantByName() throws IOException {
        make("b.txt", "c/d/e.md", "a.html");

        assertThat(found()).containsExactly("a.html", "b.txt", "c/d/e.md");
    }

    @Test
    void whatNobodyMeansIsLeftOut() throws IOException {
        make(".hidden", ".git/config", "Desk.postil/store.mv.db", "page.html", "page_files/x.js");
        make("my_files/notes.txt");

        assertThat(found()).containsExactly("my_files/notes.txt", "page.html");
    }

    @Test
    void whatIsNamedIsMeantWhateverItIsCalled() throws IOException {
        make(".hidden", ".secret/notes.txt");
        Path gone = folder.resolve("gone.txt");
        Path hidden = folder.resolve(".hidden");

        assertThat(FilesToRead.of(List.of(gone, hidden, folder.resolve(".secret"))))
                .containsExactly(gone, hidden, folder.resolve(".secret/notes.txt"));
    }

    private List<String> found() throws IOException {
        return FilesToRead.of(List.of(folder)).stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private void make(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text");
        }
    }
}
