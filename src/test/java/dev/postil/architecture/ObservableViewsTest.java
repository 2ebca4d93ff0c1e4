package dev.postil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An unmodifiable view listens weakly to its list: one that is made for each call is collected,
/// and those who listen to it hear nothing more. It has to be a field.
class ObservableViewsTest {

    @Test
    void noViewOfAnObservableListIsMadeForEachCall() throws IOException {
        List<Path> makers = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("return FXCollections.unmodifiable")) {
                    makers.add(file);
                }
            }
        }

        assertThat(makers).isEmpty();
    }
}
