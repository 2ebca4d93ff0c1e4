package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of good and bad files is brought in.
class ImportUiTest extends UiTest {

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private ShellFixture fixture;
    private Path papers;

    @BeforeEach
    void open() throws Exception {
        papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("brief.txt"), "A brief\n\nThe harbour is quiet.");
        Files.writeString(papers.resolve("notes.md"), "# Notes\n\nWords.");
        Files.writeString(papers.resolve("empty.txt"), "");
        Files.write(papers.resolve("photograph-of-the-harbour.png"), picture());
        workspace = onFxThread(() -> OpenedWorkspace.empty(folder));
        fixture = onFxThread(() -> new ShellFixture(workspace, settings));
        show(
                1000,
                700,
                () -> {
                    fixture.overlay.setContent(fixture.shell);
                    return fixture.overlay;
                });
    }

    @AfterEach
    void close() {
        fx(workspace::close);
    }

    private static byte[] picture() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
    }

    @Test
    void whatCameAndWhatDidNotIsSaidWithItsReason() throws IOException {
        fixture.dialogs.savesTo(papers);
        fx(() -> fixture.tools.commands().get("workspace.importFolder").run());
        settle();

        assertThat(this.<Label>node("#import-report-words").getText())
                .isEqualTo("2 documents were added. 2 files could not be read.");
        picture("import-report-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        settle();
        picture("import-report-dark", stage().getScene());
        clickOn("#import-report-copy");
        settle();
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .contains("empty.txt", "is empty", "photograph-of-the-harbour.png");
        clickOn("#import-report-close");
        settle();
        assertThat(lookup("#import-report").tryQuery()).isEmpty();
        assertThat(workspace.session().library().now()).hasSize(2);
    }

    @Test
    void whatWasFoldedOfOnePageIsOfferedToBeLookedThrough() throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("page.html"),
                        "<title>Quiet harbours</title><nav><p>Home</p><p>World</p></nav><article>"
                                + "<h1>Quiet harbours</h1>"
                                + "<p>The harbour is quiet, and nobody can say why.</p>".repeat(9)
                                + "</article>");
        AtomicInteger looked = new AtomicInteger();
        fx(
                () ->
                        fixture.tools
                                .commands()
                                .register(
                                        Command.named("document.folded", CommandGroup.WORKSPACE, "")
                                                .does(looked::incrementAndGet)));
        fixture.dialogs.chooses(page);
        fx(() -> fixture.tools.commands().get("workspace.import").run());
        settle();

        assertThat(this.<Button>node("#notice-deed").getText()).isEqualTo("Look through…");
        picture("import-folded", stage().getScene());
        clickOn("#notice-deed");
        settle();
        assertThat(looked).hasValue(1);
        assertThat(lookup("#notice-deed").tryQuery()).isEmpty();
    }

    @Test
    void aFolderThatCameInBeforeIsRecognised() throws IOException {
        Files.delete(papers.resolve("empty.txt"));
        Files.delete(papers.resolve("photograph-of-the-harbour.png"));
        for (int i = 0; i < 2; i++) {
            fixture.dialogs.savesTo(papers);
            fx(() -> fixture.tools.commands().get("workspace.importFolder").run());
            settle();
        }

        assertThat(workspace.session().library().now()).hasSize(2);
        assertThat(lookup("#import-report").tryQuery()).isEmpty();
        assertThat(workspace.session().openDocument().get()).isNotNull();
    }
}
