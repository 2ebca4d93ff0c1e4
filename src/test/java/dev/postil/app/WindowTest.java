package dev.postil.app;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Span;
import dev.postil.session.LinkRules;
import dev.postil.session.Linking;
import dev.postil.session.Notes;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests that use the whole window as it is wired, on a workspace that each fills.
abstract class WindowTest extends UiTest {

    static final int WIDTH = 980;
    static final int HEIGHT = 800;

    static final String SAMPLE = "/dev/postil/sample/hedging-at-the-border.md";

    @TempDir Path folder;
    OpenedWorkspace workspace;
    final FakeDialogs dialogs = new FakeDialogs();
    private final List<WiredWindow> windows = new ArrayList<>();

    @BeforeEach
    final void signAsTheWorkspaceDoes() {
        settings.author().set("Ada");
    }

    @AfterEach
    final void close() {
        fx(() -> windows.forEach(WiredWindow::endWindow));
        fx(workspace::close);
    }

    /// Brings the sample brief into `workspace`.
    static void importSample(OpenedWorkspace workspace) throws IOException {
        try (var in = WindowTest.class.getResourceAsStream(SAMPLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            onFxThread(() -> workspace.importText("hedging.md", text));
        }
    }

    // What is done to the open document, on the window's thread

    /// Tags the first words that fit, the kinds by turns.
    final void tagWords(String pattern, int count) {
        Tagging tagging = new Tagging(workspace.session());
        List<String> kinds = List.of("risk", "actor", "implication");
        var words = Pattern.compile(pattern).matcher(workspace.document().text());
        for (int i = 0; i < count && words.find(); i++) {
            Span span = new Span(words.start(), words.end());
            workspace.session().selection().selectWords(span);
            tagging.press(kinds.get(i % kinds.size()));
        }
    }

    /// Annotates the sample brief as its readers would.
    final void annotateSample() {
        workspace.session().rename("Levant desk");
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

    /// Links two uses of tags by the type that would be offered first.
    final Link link(Annotation from, int use, Annotation to, int other) {
        LinkEnd start = LinkEnd.of(from, from.tags().get(use));
        LinkEnd end = LinkEnd.of(to, to.tags().get(other));
        var codebook = workspace.session().vocabulary().now();
        return new Linking(workspace.session())
                .make(LinkRules.guess(start, end, codebook).orElseThrow(), start, end)
                .orElseThrow();
    }

    // The window

    /// Shows the window of the workspace in the stage.
    final WiredWindow showWindow(int width, int height) {
        WiredWindow window = onFxThread(this::window);
        fx(() -> window.showIn(stage(), width, height));
        return window;
    }

    /// What another window of the workspace shows; all are ended after the test. On the window's
    /// thread.
    final Parent root() {
        return window().root();
    }

    private WiredWindow window() {
        WiredWindow made =
                WiredWindow.of(
                        workspace.session(), settings, folder, OpenedWorkspace.CLOCK, dialogs);
        windows.add(made);
        return made;
    }

    /// Pictures in both themes, large and small.
    ///
    /// @return those of the large window, the light one first
    final List<Path> pictures(String name) {
        List<Path> large = new ArrayList<>();
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String full = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            large.add(picture(full, 1440, 900, theme, this::root));
            picture(full + "-small", 1000, 700, theme, this::root);
        }
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
        return large;
    }

    final void focusText() {
        fx(() -> lookup("#reader-text").query().requestFocus());
    }

    final void tap(KeyCode key) {
        keys(key);
    }

    final void keys(KeyCode... keys) {
        push(keys);
        settle();
    }
}
