package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.ThemeChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pictures of the whole window with the sample brief, of which some stand in the README.
class WindowPicturesUiTest extends WindowTest {

    @Test
    void theWindowWithAnAnnotatedBrief() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(this::annotateSample);

        List<Path> pictures = pictures("window");

        assertThat(Files.size(pictures.getFirst())).isGreaterThan(10_000);
    }

    @Test
    void theWindowWithTwoHundredAnnotations() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(() -> tagWords("\\p{L}{4,}( \\p{L}+)?", 200));
        fx(() -> workspace.session().selection().clear());

        picture("window-200", 1440, 900, ThemeChoice.LIGHT, this::root);

        assertThat(workspace.document().annotations()).hasSizeGreaterThan(190);
    }

    @Test
    void theWindowWithTwoThousandAnnotations() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        String brief = brief(60);
        fx(() -> workspace.importText("long.md", brief));
        fx(() -> tagWords("\\p{L}{4,}( \\p{L}+)?", 2_000));
        fx(() -> workspace.session().selection().clear());

        picture("window-2000", 1920, 1080, ThemeChoice.LIGHT, this::root);
        picture("window-2000-dark", 1440, 900, ThemeChoice.DARK, this::root);
        picture("window-2000-small", 1000, 700, ThemeChoice.DARK, this::root);

        assertThat(workspace.document().annotations()).hasSize(2_000);
    }

    private static String brief(int times) throws IOException {
        try (var in = WindowPicturesUiTest.class.getResourceAsStream(SAMPLE)) {
            String brief = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.join("\n\n", Collections.nCopies(times, brief));
        }
    }
}
