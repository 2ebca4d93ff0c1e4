package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.model.Span;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.StartingCodebook;
import dev.postil.session.Tagging;
import dev.postil.settings.Directories;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests of the whole window on a workspace of their own, with pictures of it in both themes.
abstract class WindowUiTest extends UiTest {

    private static final String SAMPLE = "/dev/postil/sample/hedging-at-the-border.md";

    @TempDir Path folder;
    OpenedWorkspace workspace;
    final FakeDialogs dialogs = new FakeDialogs();
    private final List<Desktop> desktops = new ArrayList<>();

    @BeforeEach
    void signAsTheWorkspaceDoes() {
        settings.author().set("Ada");
    }

    @AfterEach
    void close() {
        fx(() -> desktops.forEach(Desktop::end));
        fx(workspace::close);
    }

    /// Brings the sample brief into `workspace`.
    static void importSample(OpenedWorkspace workspace) throws IOException {
        try (var in = WindowUiTest.class.getResourceAsStream(SAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            onFxThread(() -> workspace.importText("hedging.md", text));
        }
    }

    /// Tags the first words that fit, the kinds by turns. On the window's thread.
    void tagWords(String pattern, int count) {
        Tagging tagging = new Tagging(workspace.session());
        List<String> kinds = List.of("risk", "actor", "implication");
        var words = Pattern.compile(pattern).matcher(workspace.document().text());
        for (int i = 0; i < count && words.find(); i++) {
            Span span = new Span(words.start(), words.end());
            workspace.session().selection().selectWords(span);
            tagging.press(kinds.get(i % kinds.size()));
        }
    }

    /// Another desktop of the workspace; all are ended after the test. On the window's thread.
    Desktop desktop() {
        Desktop made = Desktop.of(workspace.session(), program(), new Actions());
        desktops.add(made);
        return made;
    }

    private Parent root() {
        return desktop().root();
    }

    /// Pictures in both themes, large and small.
    ///
    /// @return those of the large window, the light one first
    List<Path> pictures(String name) {
        List<Path> large = new ArrayList<>();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String full = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            large.add(picture(full, 1440, 900, theme, this::root));
            picture(full + "-small", 1000, 700, theme, this::root);
        }
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
        return large;
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
        public void createWorkspace(Path other, StartingCodebook start) {
            throw new AssertionError("nobody makes a workspace");
        }

        @Override
        public void openWorkspace(Path other) {
            throw new AssertionError("no other workspace is opened");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody quits");
        }
    }
}
