package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// How the documents and the outline of the open one share the height of the library.
class LibraryRoomUiTest extends WindowTest {

    private static final int HEADINGS = 70;

    @Test
    void theOutlineHasWhatFewDocumentsLeave() throws Exception {
        library("few", 2);

        assertThat(room("#outline").getMaxY())
                .isGreaterThan(room("#library").getMaxY() - 20)
                .isLessThanOrEqualTo(room("#library").getMaxY());
        assertThat(room("#outline").getHeight()).isGreaterThan(0.65 * room("#library").getHeight());
        assertThat(this.<Region>node("#document-list").getHeight())
                .as("as high as its rows")
                .isEqualTo(this.<Region>node("#document-list").getMaxHeight());
    }

    @Test
    void aShortOutlineStandsBelowTheDocuments() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        fx(() -> workspace.importText("short.md", "# Title\n\n## One\n\nWords.\n"));
        showWindow(WIDTH, HEIGHT);
        settle();

        assertThat(room("#outline").getMaxY()).isLessThan(0.5 * room("#library").getMaxY());
    }

    @Test
    void manyDocumentsAndManyHeadingsBothScroll() throws Exception {
        library("many", 30);

        assertThat(room("#document-list").getHeight())
                .isGreaterThan(0.25 * room("#library").getHeight());
        assertThat(room("#outline").getHeight()).isGreaterThan(0.5 * room("#library").getHeight());
        assertThat(room("#outline").getMaxY()).isLessThanOrEqualTo(room("#library").getMaxY());
    }

    private void library(String name, int documents) throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        for (int i = 1; i < documents; i++) {
            String file = "Paper " + i + ".txt";
            fx(() -> workspace.importText(file, "Words of " + file + "\n"));
        }
        StringBuilder text = new StringBuilder("# A document of many parts\n\n");
        IntStream.rangeClosed(1, HEADINGS)
                .forEach(i -> text.append("## Part ").append(i).append("\n\nWords.\n\n"));
        fx(() -> workspace.importText("parts.md", text.toString()));
        showWindow(WIDTH, HEIGHT);
        settle();
        pictures("library-" + name);
    }

    private Bounds room(String id) {
        return onFxThread(() -> node(id).localToScene(node(id).getLayoutBounds()));
    }
}
