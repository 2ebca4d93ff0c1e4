package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {

    private final Path home = Path.of("/home/ada");

    @Test
    void linuxHasTheFoldersOfXdg() {
        var directories = Directories.of("Linux", Map.of(), home);

        assertThat(directories)
                .isEqualTo(
                        new Directories(
                                home.resolve(".local/share/postil"),
                                home.resolve(".config/postil"),
                                home.resolve(".local/state/postil"),
                                home.resolve(".cache/postil")));
    }

    @Test
    void variablesOverrideTheFoldersOfXdgWhereTheyAreAbsolute() {
        var directories =
                Directories.of(
                        "Linux",
                        Map.of("XDG_DATA_HOME", "/srv/data", "XDG_CONFIG_HOME", "relative"),
                        home);

        assertThat(directories.data()).isEqualTo(Path.of("/srv/data/postil"));
        assertThat(directories.config()).isEqualTo(home.resolve(".config/postil"));
    }

    @Test
    void macHasItsLibrary() {
        var directories = Directories.of("Mac OS X", Map.of(), home);

        assertThat(directories.data())
                .isEqualTo(home.resolve("Library/Application Support/Postil"));
        assertThat(directories.cache()).isEqualTo(home.resolve("Library/Caches/Postil"));
    }

    @Test
    void windowsHasItsApplicationData() {
        var directories = Directories.of("Windows 11", Map.of("LOCALAPPDATA", "/c/local"), home);

        assertThat(directories.data()).isEqualTo(Path.of("/c/local/Postil/data"));
        assertThat(directories.config()).isEqualTo(home.resolve("AppData/Roaming/Postil"));
    }
}
