package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.model.Span;
import dev.postil.session.Notes;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Session;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the whole window with the sample brief, of which some stand in the README.
class WindowPicturesUiTest extends UiTest {

    private static final String SAMPLE = "/dev/postil/sample/hedging-at-the-border.md";

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private final List<Desktop> desktops = new ArrayList<>();

    @AfterEach
    void close() {
        fx(() -> desktops.forEach(Desktop::end));
        workspace.close();
    }

    @Test
    void theWindowWithAnAnnotatedBrief() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        try (var in = getClass().getResourceAsStream(SAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            fx(() -> workspace.importText("hedging.md", text));
        }
        fx(this::annotate);

        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String name = "window-" + theme.name().toLowerCase(Locale.ROOT);
            Path large = picture(name, 1440, 900, theme, () -> desktop().root());
            Path small = picture(name + "-small", 1000, 700, theme, () -> desktop().root());
            assertThat(Files.size(large)).isGreaterThan(Files.size(small));
        }
    }

    @Test
    void theWindowWithTwoHundredAnnotations() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        try (var in = getClass().getResourceAsStream(SAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            fx(() -> workspace.importText("hedging.md", text));
        }
        fx(() -> tagWords(200));

        picture("window-200", 1440, 900, ThemeChoice.LIGHT, () -> desktop().root());

        assertThat(workspace.document().annotations()).hasSizeGreaterThan(190);
    }

    @BeforeEach
    void signAsTheWorkspaceDoes() {
        settings.author().set("Ada");
    }

    private void annotate() {
        workspace.session().rename("Levant desk");
        Tagging tagging = new Tagging(workspace.session());
        name(tagging, "the air-defence command", "actor", "Air-defence command");
        name(tagging, "the fishing fleets", "actor", "Fishing fleets");
        name(tagging, "humanitarian corridor", "implication", "Humanitarian access");
        name(tagging, "two patrol boats collided in fog", "risk", "Misperception");
        workspace.select("boats collided in fog and nobody could say");
        tagging.press("implication");
        name(tagging, "strategic ambiguity", "implication", "Freedom of action");
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(workspace.selected().id(), "Used as a **goal** here, not a side effect.");
        notes.leave();
        workspace.session().selection().selectWords(null);
    }

    private void name(Tagging tagging, String words, String kind, String label) {
        workspace.select(words);
        tagging.create(kind, label);
    }

    private void tagWords(int count) {
        Tagging tagging = new Tagging(workspace.session());
        List<String> kinds = List.of("risk", "actor", "implication");
        var words = Pattern.compile("\\p{L}{4,}( \\p{L}+)?").matcher(workspace.document().text());
        for (int i = 0; i < count && words.find(); i++) {
            Session session = workspace.session();
            session.selection().selectWords(new Span(words.start(), words.end()));
            tagging.press(kinds.get(i % kinds.size()));
        }
        workspace.session().selection().clear();
    }

    private Desktop desktop() {
        Desktop made = Desktop.of(workspace.session(), program(), new Actions());
        desktops.add(made);
        return made;
    }

    private Program program() {
        Messages messages = Messages.load(Locale.ENGLISH);
        Fonts fonts = Fonts.ofSystem();
        Tasks tasks = new Tasks();
        var scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        return new Program(
                new Directories(folder, folder, folder, folder),
                settings,
                messages,
                fonts,
                new Themes(settings, fonts, scheme),
                tasks,
                new FxBackground(tasks),
                Intake.standard(),
                OpenedWorkspace.CLOCK,
                (_, _) -> new FakeDialogs());
    }

    /// The program around a picture, of which only the version is asked for.
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
            throw new AssertionError("no workspace is opened for a picture");
        }

        @Override
        public void quit() {
            throw new AssertionError("a picture does not quit");
        }
    }
}
