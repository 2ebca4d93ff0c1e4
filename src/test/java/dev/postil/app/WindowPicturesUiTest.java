package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
