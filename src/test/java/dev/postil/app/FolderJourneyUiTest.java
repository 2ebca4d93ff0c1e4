package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A folder of good and bad files is brought in with the threads of the program: watched, called
/// off, gone on with, and its result read.
class FolderJourneyUiTest extends ThreadedWindowTest {

    private static final int PAGES = 400;
    private static final String WORDS =
            "<p>Patrols at the border go on, says the ministry, and nobody knows for how long. "
                    + "The harbours trade as before, while the councils wait for page %d.</p>";

    private Path papers;

    @BeforeEach
    void fillAFolder() throws Exception {
        papers = Files.createDirectories(folder.resolve("papers"));
        for (int i = 0; i < PAGES; i++) {
            String body = WORDS.formatted(i).repeat(40);
            Files.writeString(
                    papers.resolve("page-%03d.html".formatted(i)),
                    "<title>Page %d</title><article><h1>Page %d</h1>%s</article>"
                            .formatted(i, i, body));
        }
        Files.writeString(papers.resolve("page-000-empty.txt"), "");
        Files.write(papers.resolve("page-999.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        workspace = OpenedWorkspace.empty(folder);
        showTheWindow();
    }

    private void importTheFolder() {
        dialogs.savesTo(papers);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    }

    private int documents() {
        return onFxThread(() -> session.library().now().size());
    }

    private String report() {
        until(() -> lookup("#import-report-words").tryQuery().isPresent());
        return this.<Label>node("#import-report-words").getText();
    }

    @Test
    void whatWasCalledOffGoesOnTheNextTimeAndEachBadFileIsNamed() throws IOException {
        importTheFolder();
        until(() -> documents() > 0);
        fx(() -> lookup("#task-cancel").<Button>query().fire());
        String calledOff = report();
        int came = documents();
        assertThat(came).isBetween(1, PAGES - 1);
        assertThat(calledOff)
                .contains(came == 1 ? "One document was added" : came + " documents were added")
                .contains("were left when the import was stopped");
        picture("folder-called-off", stage().getScene());
        clickOn("#import-report-close");

        importTheFolder();
        String whole = report();
        assertThat(documents()).isEqualTo(PAGES);
        assertThat(whole)
                .contains("2 files could not be read")
                .contains("in the workspace already");
        assertThat(this.<ListView<?>>node("#import-refusals").getItems()).hasSize(2);
        picture("folder-done", stage().getScene());
        clickOn("#import-report-close");

        // The first press names a step that is about other documents than the open one.
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(() -> documents() == came);
    }
}
