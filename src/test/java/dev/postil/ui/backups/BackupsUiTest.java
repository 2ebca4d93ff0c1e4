package dev.postil.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.session.Retrieving.Kept;
import dev.postil.session.Retrieving.Then;
import dev.postil.session.Shelving;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.FakeDialogs;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsUiTest extends UiTest {

    @TempDir Path folder;
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Path> wentBackTo = new ArrayList<>();
    private Desktop desktop;
    private Commands commands;

    @BeforeEach
    void open() {
        fx(this::work);
    }

    @AfterEach
    void close() {
        fx(() -> desktop.session().close(_ -> {}));
    }

    private void work() {
        desktop = Desktop.in(folder);
        desktop.open("Other", "another text of some length");
        desktop.annotate("another text");
        desktop.session().safekeeping().backUp(null, _ -> {}, BackupsUiTest::fail);
        desktop.open("ملاحظات", "قال الوزير نعم");
        desktop.open(
                "A paper on strategic ambiguity whose title is so long that it takes two lines",
                "a policy of strategic ambiguity");
        desktop.annotate("policy");
        desktop.annotate("ambiguity");
        new Shelving(desktop.session())
                .remove(
                        desktop.session().library().now().subList(0, 1),
                        () -> {},
                        BackupsUiTest::fail);
    }

    private Parent root() {
        commands = new Commands();
        Overlay overlay = new Overlay(new StackPane());
        new BackupsSheet(
                        desktop.session(),
                        Messages.load(Locale.ENGLISH),
                        ZoneOffset.UTC,
                        new BackupsSheet.Around(overlay, dialogs, _ -> {}, wentBackTo::add),
                        BackupsUiTest::fail)
                .register(commands);
        return overlay;
    }

    private void showSheet() {
        show(900, 700, this::root);
        fx(() -> commands.get("workspace.backups").run());
    }

    private ListView<Kept> backups() {
        return node("#backups-list");
    }

    private ListView<Then> documents() {
        return node("#backups-documents");
    }

    private Button button(String id) {
        return node(id);
    }

    @Test
    void theNewestIsLookedIntoAndClosesByEscape() {
        showSheet();

        assertThat(backups().getItems()).hasSize(2);
        assertThat(documents().getItems()).hasSize(3);
        assertThat(button("#backups-bring").isDisabled()).isFalse();
        type(KeyCode.DOWN);
        settle();
        assertThat(documents().getItems()).hasSize(1);
        assertThat(button("#backups-bring").isDisabled()).isTrue();

        type(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#backups").tryQuery()).isEmpty();
    }

    @Test
    void bringsTheChosenDocumentBackAndGoesOnFromThere() {
        showSheet();
        assertThat(this.<Label>node("#backups-sentence").getText())
                .contains("comes back with its 2 annotations");

        clickOn("#backups-bring");
        settle();

        assertThat(desktop.session().library().now()).hasSize(3);
        assertThat(documents().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(documents().getSelectionModel().getSelectedItem().isThere()).isTrue();
    }

    @Test
    void asksBeforeAllOfItGoesBack() {
        showSheet();
        dialogs.refuses();
        clickOn("#backups-restore");
        assertThat(dialogs.asked).hasSize(1);
        assertThat(wentBackTo).isEmpty();
    }

    @Test
    void goesBackWhereSomebodyAgrees() {
        showSheet();
        Path newest = backups().getItems().getFirst().file();

        clickOn("#backups-restore");

        assertThat(wentBackTo).containsExactly(newest);
    }

    @Test
    void looksWellInEveryTheme() {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String name = "backups-" + theme.name().toLowerCase(Locale.ROOT);
            show(900, 700, this::root);
            fx(() -> settings.theme().set(theme));
            fx(() -> commands.get("workspace.backups").run());
            assertThat(picture(name, stage().getScene())).isNotEmptyFile();
        }
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
