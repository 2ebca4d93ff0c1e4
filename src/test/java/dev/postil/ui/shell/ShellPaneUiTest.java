package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.shell.Searcher.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShellPaneUiTest extends ShellTest {

    @Test
    void anEmptyWorkspaceOffersToImport() throws IOException {
        Path file = Files.writeString(folder.resolve("brief.txt"), "Hedging at the border\n");
        fixture.dialogs.chooses(file);
        clickOn("#empty-import");

        assertThat(workspace.document().text()).contains("Hedging");
        assertThat(lookup("#empty-state").tryQuery()).isEmpty();
        assertThat(visible("#reader")).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        fixture.dialogs.chooses(folder.resolve("gone.txt"));
        clickOn("#import-button");

        assertThat(lookup(".notice").tryQuery()).isPresent();
        assertThat(visible("#empty-state")).isTrue();
    }

    @Test
    void annotatedJsonIsMergedAndTheSampleImported() {
        fixture.dialogs.chooses(folder.resolve("coded.json"));
        clickOn("#import-button");
        clickOn("#empty-sample");

        assertThat(fixture.merged).containsExactly(folder.resolve("coded.json"));
        assertThat(fixture.samples).isEqualTo(1);
    }

    @Test
    void searchShowsPlacesByDocumentAndOpensOne() {
        fx(() -> workspace.importText("brief.txt", "one two three two"));
        fx(() -> workspace.session().closeDocument());
        Document document = workspace.session().library().documents().getFirst();
        fixture.finds.willFind(
                new Found(
                        document,
                        null,
                        false,
                        new Span(4, 7),
                        "one two three",
                        List.of(new Span(4, 7))));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        write("two");
        fx(() -> workspace.background().flush());
        assertThat(lookup(".search-title").<Label>query().getText()).isEqualTo("brief");

        type(KeyCode.ENTER);
        assertThat(workspace.session().selection().words().get()).isEqualTo(new Span(4, 7));
    }

    @Test
    void theStatusBarTellsWhatIsSavedOpenAndUndoable() {
        fx(() -> workspace.importText("brief.txt", "one two three"));

        assertThat(words("#save-state")).isEqualTo("✓ All changes saved");
        assertThat(words("#document-facts")).isEqualTo("3 words · no annotations");
        assertThat(words("#undo-hint")).startsWith("Undo: import “");
        assertThat(words("#zoom")).isEqualTo("100 %");
    }

    @Test
    void undoTakesTheLastStepBackAndRedoDoesItAgain() {
        fx(() -> workspace.importText("brief.txt", "one two three"));
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.session().library().documents()).isEmpty();

        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(workspace.session().library().documents()).hasSize(1);
    }

    @Test
    void zoomFollowsTheKeys() {
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(words("#zoom")).isEqualTo("110 %");

        clickOn("#zoom");
        assertThat(settings.zoom().get()).isEqualTo(100);
    }

    @Test
    void f6GoesFromPaneToPane() {
        fx(() -> workspace.importText("brief.txt", "words"));
        fx(() -> node("#library-button").requestFocus());
        type(KeyCode.F6);
        assertThat(node("#reader-button").isFocused()).isTrue();
        type(KeyCode.F6).type(KeyCode.F6);
        assertThat(node("#library-button").isFocused()).isTrue();
    }

    @Test
    void theSidesCanBePutAway() {
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.CONTROL, KeyCode.J);

        assertThat(visible("#library")).isFalse();
        assertThat(visible("#sidebar")).isFalse();
    }

    @Test
    void menusGoWithThePageAndTheDocumentTheyWereOpenedOn() {
        fx(() -> workspace.importText("brief.txt", "one two three"));
        ContextMenu menu = onFxThread(() -> new ContextMenu(new MenuItem("Follow")));

        fx(() -> menu.show(node("#sidebar"), Side.LEFT, 0, 0));
        assertThat(menu.isShowing()).isTrue();
        fx(() -> workspace.importText("other.txt", "four five six"));
        assertThat(menu.isShowing()).isFalse();

        fx(() -> menu.show(node("#sidebar"), Side.LEFT, 0, 0));
        fx(() -> fixture.tools.commands().get("view.codebook").run());
        assertThat(menu.isShowing()).isFalse();
    }

    @Test
    void theCodebookStandsWhereTheTextWas() {
        clickOn("#view-codebook");
        assertThat(visible("#codebook")).isTrue();
        assertThat(lookup("#codebook .codebook-kind").queryAllAs(Label.class))
                .extracting(Labeled::getText)
                .containsExactly("Risk", "Actor", "Implication");

        clickOn("#view-read");
        assertThat(lookup("#codebook").tryQuery()).isEmpty();
    }

    @Test
    void exportAsksWhatAndWhereAndKeepsTheAuthor() {
        Path target = folder.resolve("out.json");
        fixture.dialogs.savesTo(target);
        push(KeyCode.CONTROL, KeyCode.E);
        doubleClickOn("#export-author").eraseText(20).write("Grace");
        clickOn("#export-history").clickOn("#export-save");

        assertThat(target).content().contains("\"format\": \"postil-annotated\"", "\"history\"");
        assertThat(settings.author().get()).isEqualTo("Grace");
    }

    @Test
    void aNewWorkspaceIsNamedAndOpened() {
        fixture.dialogs.types("Levant: desk").takes("Empty");
        clickOn("#workspace-menu").clickOn("New workspace…");

        assertThat(fixture.openedWorkspaces)
                .containsExactly(Path.of("workspaces/Levant desk.postil"));
    }

    @Test
    void longWorkShowsInTheStatusBarAndCanBeCancelled() {
        boolean[] cancelled = new boolean[1];
        fx(() -> fixture.tasks.begin("Import brief", () -> cancelled[0] = true));
        assertThat(visible("#task-indicator")).isTrue();

        clickOn("#task-cancel");
        assertThat(cancelled[0]).isTrue();
    }

    @Test
    void eachOfSeveralLongWorksIsListedAndCanBeCancelled() {
        List<String> cancelled = new ArrayList<>();
        fx(() -> begin("Import files", cancelled));
        assertThat(visible("#task-more")).isFalse();
        fx(() -> begin("Searching all documents", cancelled));
        fx(() -> fixture.tasks.begin("Save in /media/stick", null));
        fx(() -> begin("Tagging 400 hits", cancelled));
        assertThat(this.<Button>node("#task-more").getText()).isEqualTo("and 3 more");

        fx(() -> node("#task-more").requestFocus());
        push(KeyCode.SPACE);
        settle();
        assertThat(spoken("#task-list .button"))
                .containsExactly(
                        "Cancel: Import files",
                        "Cancel: Searching all documents",
                        "Cancel: Tagging 400 hits");
        picture("shell-tasks", this.<Node>node("#task-list").getScene());
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        settle();
        assertThat(cancelled).containsExactly("Searching all documents");
        assertThat(spoken("#task-list .button"))
                .containsExactly("Cancel: Import files", "Cancel: Tagging 400 hits");
        push(KeyCode.SPACE);
        settle();
        assertThat(cancelled).as("the focus went on").hasSize(2);
        push(KeyCode.ESCAPE);
        assertThat(lookup("#task-list").tryQuery()).isEmpty();

        fx(() -> begin("Export brief", cancelled));
        clickOn("#task-more");
        settle();
        clickOn(lookup("#task-list .button").match(Node::isVisible).<Node>query());
        assertThat(cancelled).hasSize(3);
    }

    private void begin(String title, List<String> cancelled) {
        Tasks.Task[] task = new Tasks.Task[1];
        task[0] =
                fixture.tasks.begin(
                        title,
                        () -> {
                            cancelled.add(title);
                            fixture.tasks.end(task[0]);
                        });
    }

    private List<String> spoken(String query) {
        return onFxThread(
                () ->
                        lookup(query).queryAll().stream()
                                .filter(Node::isVisible)
                                .map(Node::getAccessibleText)
                                .toList());
    }

    @Test
    void oneNoticeIsShownAtATimeTheLastAnswerFirst() {
        fx(
                () -> {
                    fixture.tools.notices().show(new Problem.Known("It was not read."));
                    fixture.tools.notices().say("“brief” was added.");
                    fixture.tools.notices().say("Nothing to undo.");
                });
        assertThat(notices()).containsExactly("Nothing to undo.", "+2");
        assertThat(lookup(".notice").queryAll()).hasSize(1);
        assertThat(top(node(".notice"))).isGreaterThan(top(node("#status-bar")) - 6);
        picture("shell-notice", stage().getScene());

        clickOn(".notice > .link-button");
        assertThat(notices()).containsExactly("“brief” was added.", "+1");
        clickOn(".notice > .link-button");
        assertThat(notices()).containsExactly("It was not read.");
        clickOn(".notice > .link-button");
        assertThat(lookup(".notice").queryAll()).isEmpty();
    }

    private List<String> notices() {
        return lookup(".notice > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void anUnexpectedProblemShowsItsDetails() {
        fx(() -> fixture.tools.notices().show(new Problem.Unexpected("Oh", "P-1234", "stack")));
        clickOn("#problem-details");

        assertThat(visible("#problem-text")).isTrue();
    }

    @Test
    void theAppearanceMenuChangesTheTheme() {
        clickOn("#appearance-button");
        fx(() -> fixture.tools.commands().get("view.theme.DARK").run());

        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(lookup("#theme-choice").tryQuery()).isPresent();
        clickOn("#appearance-button");
    }

    @Test
    void aboutNamesTheVersion() {
        fx(() -> fixture.tools.commands().get("help.about").run());

        assertThat(lookup("#about .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("1.2.3"));
        picture("shell-about", stage().getScene());
    }

    @Test
    void theWindowIsDrawnInBothThemes() {
        fx(() -> workspace.importText("brief.txt", "one two three"));
        fx(() -> fixture.tools.notices().say("“brief” was added."));
        for (ThemeChoice choice : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            fx(() -> settings.theme().set(choice));
            assertThat(picture("shell-" + choice, stage().getScene())).exists();
        }
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
        clickOn("#view-codebook");
        picture("shell-codebook", stage().getScene());
        fx(() -> fixture.tools.commands().get("workspace.export").run());
        picture("shell-export", stage().getScene());
    }

    private boolean visible(String id) {
        return lookup(id).<Node>tryQuery().map(Node::isVisible).orElse(false);
    }

    private String words(String id) {
        Node node = node(id);
        return node instanceof Button button ? button.getText() : ((Label) node).getText();
    }

    @Test
    void whatIsToldOfOneThingStandsThereOnceAndGoesWhenItIsOver() {
        Consumer<String> undo = onFxThread(() -> fixture.tools.notices().ofOneThing());
        fx(() -> fixture.tools.notices().say("“brief” was added."));
        fx(() -> undo.accept("Undo: tag. Press again."));
        fx(() -> undo.accept("Undo: note. Press again."));
        assertThat(notices()).containsExactly("Undo: note. Press again.", "+1");

        fx(() -> undo.accept(""));
        assertThat(notices()).containsExactly("“brief” was added.");
    }
}
