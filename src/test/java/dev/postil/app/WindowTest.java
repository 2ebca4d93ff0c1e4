package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.session.Notes;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.StartingCodebook;
import dev.postil.session.Tagging;
import dev.postil.settings.Directories;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests that use the whole window as it is wired, with the annotated sample brief.
abstract class WindowTest extends UiTest {

    static final int WIDTH = 980;
    static final int HEIGHT = 800;

    private static final String SAMPLE = "/dev/postil/sample/hedging-at-the-border.md";

    @TempDir Path folder;
    final FakeDialogs dialogs = new FakeDialogs();
    private OpenedWorkspace workspace;
    private Desktop desktop;

    @BeforeEach
    final void openTheBrief() throws Exception {
        settings.author().set("Ada");
        workspace = OpenedWorkspace.empty(folder);
        try (var in = getClass().getResourceAsStream(SAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            fx(() -> workspace.importText("hedging.md", text));
        }
        fx(() -> workspace.session().rename("Levant desk"));
        fx(this::annotate);
        desktop = onFxThread(() -> Desktop.of(workspace.session(), program(), new Actions()));
        fx(this::showDesktop);
    }

    @AfterEach
    final void close() {
        fx(desktop::end);
        workspace.close();
    }

    /// What is tagged and linked before the window opens.
    void annotate() {
        name("the air-defence command", "actor", "Air-defence command");
        name("the fishing fleets", "actor", "Fishing fleets");
        name("humanitarian corridor", "implication", "Humanitarian access");
        name("two patrol boats collided in fog", "risk", "Misperception");
        workspace.select("boats collided in fog and nobody could say");
        new Tagging(workspace.session()).press("implication");
        name("strategic ambiguity", "implication", "Freedom of action");
        note("Used as a **goal** here, not a side effect.");
        workspace.session().selection().selectWords(null);
    }

    /// Tags the first `words` of the document with a new tag, and leaves them selected.
    final void name(String words, String kind, String label) {
        workspace.select(words);
        new Tagging(workspace.session()).create(kind, label);
    }

    /// Writes a note on the selected annotation.
    final void note(String words) {
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(workspace.selected().id(), words);
        notes.leave();
    }

    final OpenedWorkspace workspace() {
        return workspace;
    }

    final void focusText() {
        fx(() -> lookup("#reader-text").query().requestFocus());
    }

    final void tap(KeyCode key) {
        push(key);
        settle();
    }

    final void keys(KeyCode... keys) {
        push(keys);
        settle();
    }

    private void showDesktop() {
        desktop.showIn(stage());
        stage().setX(0);
        stage().setY(0);
        stage().setWidth(WIDTH);
        stage().setHeight(HEIGHT);
        stage().show();
        stage().requestFocus();
    }

    private Program program() {
        Fonts fonts = Fonts.ofSystem();
        Tasks tasks = new Tasks();
        return new Program(
                new Directories(folder, folder, folder, folder),
                settings,
                Messages.load(Locale.ENGLISH),
                fonts,
                new Themes(settings, fonts, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                tasks,
                new FxBackground(tasks),
                Intake.standard(),
                OpenedWorkspace.CLOCK,
                (_, _) -> dialogs);
    }

    /// The program around the window, of which only the version is asked for.
    private final class Actions implements ProgramActions {

        @Override
        public String version() {
            return Version.text();
        }

        @Override
        public Path workspaces() {
            return folder;
        }

        @Override
        public void openWorkspace(Path other) {
            throw new AssertionError("no other workspace is opened");
        }

        @Override
        public void createWorkspace(Path other, StartingCodebook codebook) {
            throw new AssertionError("no other workspace is made");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody quits");
        }
    }
}
