package dev.postil.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Tag;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryUiTest extends UiTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Commands commands;

    @BeforeEach
    void open() {
        fx(
                () -> {
                    desktop = Desktop.in(folder);
                    desktop.open("Other", "another text of some length");
                    desktop.annotate("another text");
                    desktop.open("Hedging at the border", "a policy of strategic ambiguity");
                });
    }

    @Test
    void opensByItsCommandAndClosesByEscape() {
        showPane();
        fx(() -> commands.get("history.show").run());
        assertThat(this.<HistoryPane>node("#history").isVisible()).isTrue();

        type(KeyCode.ESCAPE);
        settle();

        assertThat(this.<HistoryPane>node("#history").isVisible()).isFalse();
    }

    @Test
    void whatIsTypedAsItOpensFiltersAndDownLeadsToTheSteps() {
        showPane();
        fx(() -> commands.get("history.show").run());

        write("hedging");
        fx(() -> desktop.background().flush());
        type(KeyCode.DOWN);
        settle();

        assertThat(this.<javafx.scene.control.TextField>node("#history-filter").getText())
                .isEqualTo("hedging");
        assertThat(list().isFocused()).isTrue();
        assertThat(list().getSelectionModel().getSelectedItem())
                .isInstanceOfSatisfying(
                        Row.Past.class,
                        row ->
                                assertThat(row.what())
                                        .isEqualTo("Ada imported “Hedging at the border”"));
    }

    @Test
    void undoesBackToTheChosenStep() {
        fx(this::work);
        showPane();
        fx(() -> commands.get("history.show").run());
        fx(() -> list().getSelectionModel().select(7));
        assertThat(this.<Label>node("#history-sentence").getText())
                .startsWith("Takes back 3 steps");

        fx(() -> this.<Button>node("#history-travel").requestFocus());
        fx(() -> this.<Button>node("#history-travel").fire());
        fx(() -> desktop.background().flush());
        assertThat(list().isFocused()).isTrue();

        assertThat(list().getItems().get(2))
                .isInstanceOfSatisfying(Row.Past.class, row -> assertThat(row.isUndone()).isTrue());
        assertThat(this.<Label>node("#history-sentence").getText())
                .isEqualTo("The workspace stands here now.");
    }

    @Test
    void whatIsDoneOnTopOfTheChosenStepIsTold() {
        showPane();
        fx(() -> commands.get("history.show").run());
        fx(() -> list().getSelectionModel().select(1));
        assertThat(this.<Label>node("#history-sentence").getText())
                .isEqualTo("The workspace stands here now.");

        fx(() -> desktop.annotate("policy"));
        fx(() -> desktop.background().flush());

        assertThat(this.<Label>node("#history-sentence").getText())
                .startsWith("Takes back one step");
    }

    @Test
    void goesToThePassageInAnotherDocument() {
        showPane();
        fx(() -> commands.get("history.show").run());
        fx(() -> list().getSelectionModel().select(2));

        fx(() -> list().requestFocus());
        type(KeyCode.ENTER);
        settle();

        Document open = desktop.session().openDocument().get().document().get();
        assertThat(open.title()).isEqualTo("Other");
        assertThat(desktop.session().selection().annotation().get()).isNotNull();
    }

    @Test
    void linesOfTheDetailsThatAreBrokenAreNotCut() {
        fx(this::work);
        show(260, 800, this::root);
        fx(() -> commands.get("history.show").run());
        for (int row : new int[] {5, 4, 6}) {
            fx(() -> list().getSelectionModel().select(row));
            picture("history-details-" + row, stage().getScene());

            Bounds room = onFxThread(() -> inScene(lookup(".history-scroll").query()));
            assertThat(lookup("#history-details .label").queryAllAs(Label.class))
                    .as("row %s", row)
                    .isNotEmpty()
                    .extracting(label -> onFxThread(() -> inScene(label)))
                    .allMatch(room::contains)
                    .first()
                    .matches(first -> first.getMinY() - room.getMinY() < 4);
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void looksWellInEveryTheme() {
        fx(this::work);
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String name = "history-" + theme.name().toLowerCase(Locale.ROOT);
            assertThat(picture(name, 350, 800, theme, () -> opened(7))).isNotEmptyFile();
        }
        assertThat(picture("history-none", 310, 600, ThemeChoice.LIGHT, this::filtered))
                .isNotEmptyFile();
    }

    @Test
    void wordsThatRunFromRightToLeftStandWithinTheirMarks() {
        fx(
                () -> {
                    desktop.open("Brief", "قال الوزير (منذ 2019). and השר אמר (אתמול).");
                    Tag tag = desktop.tag("risk", "خطر (كبير)");
                    desktop.annotate("قال الوزير (منذ 2019).", Desktop.use(tag));
                    desktop.annotate("השר אמר (אתמול).", "ملاحظة (قصيرة).", Desktop.use(tag));
                });
        assertThat(picture("history-right-to-left", 350, 800, ThemeChoice.LIGHT, () -> opened(1)))
                .isNotEmptyFile();
        showPane();
        fx(() -> commands.get("history.show").run());
        settle();

        assertThat(lookup(".history-words.right-to-left-face").queryAll()).hasSize(3);
    }

    private void work() {
        Tag misperception = desktop.tag("risk", "Misperception");
        desktop.annotate("strategic ambiguity", Desktop.use(misperception));
        desktop.annotate("policy", "A goal here, not a side effect", Desktop.use(misperception));
        desktop.session().rename("Levant desk");
        desktop.tag("actor", "A name of an actor that is long enough to need more than one line");
        desktop.annotate("ambiguity");
        desktop.session().history().undo();
        desktop.session().history().undo();
        desktop.session().rename("Levant desk, evening");
        desktop.annotate("policy of");
        desktop.session().history().undo();
    }

    private void showPane() {
        show(350, 800, this::root);
    }

    private Parent root() {
        commands = new Commands();
        return new StackPane(
                new HistoryPane(
                        desktop.session(),
                        desktop.background(),
                        Messages.load(Locale.ENGLISH),
                        Desktop.CLOCK,
                        commands,
                        failure -> {
                            throw new AssertionError(failure);
                        }));
    }

    private Parent opened(int selected) {
        Parent root = root();
        commands.get("history.show").run();
        var list = (ListView<?>) root.lookup("#history-list");
        list.getSelectionModel().select(selected);
        return root;
    }

    private Parent filtered() {
        Parent root = opened(1);
        ((javafx.scene.control.TextField) root.lookup("#history-filter"))
                .setText("nothing like it");
        desktop.background().flush();
        return root;
    }

    private ListView<Row> list() {
        return node("#history-list");
    }
}
