package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules;
import dev.postil.session.Linking;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links in the program as it is wired.
class LinksUiTest extends UiTest {

    private static final String TEXT =
            """
            The strait in autumn

            Russia and Iran drive escalation at the border, says the ministry, and nobody at the table can say how it ends.

            The corridor would close, and with it the loss of access for aid. سلطة الميناء waits, and so does 港务局.

            Another paragraph follows, so that there is something to read between the two passages, and it says nothing in particular about either of them.
            """;

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Desktop desktop;
    private FxBackground background;

    @BeforeEach
    void open() throws Exception {
        settings.author().set("Ada");
        workspace = OpenedWorkspace.empty(folder);
        fx(() -> workspace.importText("strait.txt", TEXT));
    }

    @AfterEach
    void close() {
        fx(() -> desktop.end());
        workspace.close();
    }

    @Test
    void aSentenceWithTwoActorsAndARiskIsOneHighlightWithTwoLinks() {
        start();
        fx(this::sentence);
        focusText();

        tap(KeyCode.L);
        assertThat(this.<TextField>node("#link-field").isFocused()).isTrue();
        picture("link-chooser-light", stage().getScene());
        write("esc");
        tap(KeyCode.ENTER);
        tap(KeyCode.L);
        write("2");
        write("esc");
        picture("link-chooser-typed", stage().getScene());
        tap(KeyCode.ENTER);
        settle();

        List<Link> links = links();
        assertThat(links).extracting(Link::type).containsExactly("drives", "drives");
        assertThat(workspace.document().annotations()).hasSize(1);
        assertThat(lookup(".link-line").queryAll()).hasSize(2);
        assertThat(node("#link-chooser").isVisible()).isFalse();
        assertThat(node("#reader").isFocusWithin()).isTrue();
        picture("links-cards-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("links-cards-dark", stage().getScene());

        fx(() -> workspace.session().history().undo());
        assertThat(links()).hasSize(1);
        fx(() -> workspace.session().history().undo());
        assertThat(links()).isEmpty();
        assertThat(lookup(".link-line").queryAll()).isEmpty();
    }

    @Test
    void theOtherEndIsPointedAtInTheText() {
        start();
        fx(this::sentence);
        Annotation sentence = workspace.selected();
        fx(
                () -> {
                    workspace.select("loss of access");
                    new Tagging(workspace.session()).create("implication", "Access");
                    workspace.session().selection().selectWords(null);
                    workspace.session().selection().select(sentence);
                });
        focusText();

        tap(KeyCode.L);
        write("3");
        tap(KeyCode.UP);
        tap(KeyCode.ENTER);
        picture("link-pointing", stage().getScene());
        tap(KeyCode.J);
        tap(KeyCode.ENTER);
        picture("link-pointed", stage().getScene());
        tap(KeyCode.ENTER);
        settle();

        assertThat(links()).extracting(Link::type).containsExactly("leads-to");
        assertThat(workspace.selected().id()).isEqualTo(sentence.id());
        picture("link-arrow-light", stage().getScene());
        assertThat(lookup(".link-arrow").queryAll()).hasSize(2);

        push(KeyCode.SHIFT, KeyCode.G);
        settle();
        assertThat(workspace.selected().quote().exact()).isEqualTo("loss of access");
        push(KeyCode.SHIFT, KeyCode.G);
        settle();
        assertThat(workspace.selected().id()).isEqualTo(sentence.id());
    }

    @Test
    void anArrowKeyTakesAnotherTypeAndEscLeavesEverythingAsItWas() {
        start();
        fx(this::sentence);
        focusText();

        tap(KeyCode.L);
        tap(KeyCode.ESCAPE);
        assertThat(links()).isEmpty();
        assertThat(node("#reader").isFocusWithin()).isTrue();

        tap(KeyCode.L);
        write("esc");
        tap(KeyCode.RIGHT);
        tap(KeyCode.ENTER);
        assertThat(links()).extracting(Link::type).containsExactly("mitigates");
    }

    @Test
    void theReasoningIsWrittenOnTheCard() {
        start();
        fx(this::sentence);
        focusText();
        tap(KeyCode.L);
        write("esc");
        tap(KeyCode.ENTER);
        settle();

        clickOn(".link-menu");
        settle();
        clickOn("Say why…");
        settle();
        write("They said so");
        fx(() -> background.flush());
        write(" in March");
        tap(KeyCode.ESCAPE);
        settle();

        assertThat(links().getFirst().note()).isEqualTo("They said so in March");
        picture("link-reason", stage().getScene());
    }

    @Test
    void thePageListsAllLinksAndTheChainsTheyForm() {
        start();
        fx(this::sentence);
        fx(this::chain);
        fx(() -> lookup("#view-links").<ToggleButton>query().fire());
        settle();

        var table = lookup("#links-table").<TableView<?>>query();
        assertThat(table.getItems()).hasSize(2);
        picture("links-page-light", stage().getScene());
        fx(() -> lookup("#links-as-chains").<ToggleButton>query().fire());
        settle();
        var chains = lookup("#chain-list").<ListView<?>>query();
        assertThat(chains.getItems()).hasSize(1);
        picture("links-chains-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("links-chains-dark", stage().getScene());
        fx(() -> lookup("#links-as-table").<ToggleButton>query().fire());
        picture("links-page-dark", stage().getScene());

        clickOn("Russia");
        tap(KeyCode.ENTER);
        assertThat(node("#reader").isFocusWithin() || node("#reader").getScene() != null).isTrue();
        assertThat(workspace.selected().quote().exact()).startsWith("Russia and Iran");
    }

    private void chain() {
        Annotation sentence = workspace.selected();
        Tagging tagging = new Tagging(workspace.session());
        workspace.select("loss of access for aid");
        tagging.create("implication", "Loss of access");
        Annotation loss = workspace.selected();
        link(sentence, 0, sentence, 2);
        link(sentence, 2, loss, 0);
        workspace.session().selection().selectWords(null);
    }

    private void link(Annotation from, int use, Annotation to, int other) {
        LinkEnd start = LinkEnd.of(from, from.tags().get(use));
        LinkEnd end = LinkEnd.of(to, to.tags().get(other));
        new Linking(workspace.session())
                .make(
                        LinkRules.guess(start, end, workspace.session().vocabulary().now())
                                .orElseThrow(),
                        start,
                        end)
                .orElseThrow();
    }

    private void sentence() {
        Tagging tagging = new Tagging(workspace.session());
        workspace.select("Russia and Iran drive escalation at the border");
        tagging.create("actor", "Russia");
        tagging.create("actor", "Iran");
        tagging.create("risk", "Escalation");
        workspace.session().selection().selectWords(null);
    }

    private List<Link> links() {
        return workspace
                .document()
                .links()
                .at(workspace.document().annotations().getFirst())
                .stream()
                .map(Hanging::link)
                .toList();
    }

    private void focusText() {
        fx(() -> lookup("#reader-text").query().requestFocus());
    }

    private void tap(KeyCode key) {
        press(key).release(key);
        settle();
    }

    private void start() {
        fx(
                () -> {
                    Tasks tasks = new Tasks();
                    background = new FxBackground(tasks);
                    desktop = Desktop.of(workspace.session(), program(tasks), new Quiet());
                    desktop.showIn(stage());
                    stage().setX(0);
                    stage().setY(0);
                    stage().setWidth(980);
                    stage().setHeight(700);
                    stage().show();
                    stage().requestFocus();
                });
    }

    private Program program(Tasks tasks) {
        Fonts fonts = Fonts.ofSystem();
        var scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        return new Program(
                new Directories(folder, folder, folder, folder),
                settings,
                Messages.load(Locale.ENGLISH),
                fonts,
                new Themes(settings, fonts, scheme),
                tasks,
                background,
                Intake.standard(),
                OpenedWorkspace.CLOCK,
                (_, _) -> new FakeDialogs());
    }

    private final class Quiet implements ProgramActions {

        @Override
        public String version() {
            return "0";
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
            throw new AssertionError("no workspace is opened here");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody quits here");
        }
    }
}
