package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.StartingCodebook;
import dev.postil.session.Tagging;
import dev.postil.settings.Directories;
import dev.postil.settings.ThemeChoice;
import dev.postil.store.FullDisk;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window where not all is well: the disk is full, or somebody else has the workspace.
class StatesUiTest extends UiTest {

    private static final String SAMPLE = "/dev/postil/sample/hedging-at-the-border.md";

    @TempDir Path folder;
    private final FakeDialogs dialogs = new FakeDialogs();
    private FullDisk disk;
    private OpenedWorkspace workspace;
    private Desktop desktop;

    @BeforeEach
    void makeWorkspace() throws Exception {
        settings.author().set("Ada");
        try (var in = getClass().getResourceAsStream(SAMPLE);
                OpenedWorkspace made = onFxThread(() -> OpenedWorkspace.empty(folder))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            onFxThread(() -> made.importText("hedging.md", text));
            disk = new FullDisk(made.session().folder());
            onFxThread(() -> tag(made, "the fishing fleets"));
            onFxThread(made::closing);
        }
    }

    @AfterEach
    void close() {
        fx(desktop::end);
        disk.close();
        fx(workspace::close);
    }

    @Test
    void workThatDoesNotFitOnTheDiskGoesOnElsewhere() throws Exception {
        open(disk.open());
        fx(() -> disk.fill(0));
        fx(() -> tag(workspace, "strategic ambiguity"));
        fx(() -> tag(workspace, "humanitarian corridor"));
        assertThat(bannerWords()).startsWith("2 changes are not saved. The disk is full.");
        pictures("unsaved");
        Path stick = Files.createDirectories(folder.resolve("stick"));
        dialogs.savesTo(stick);

        showDesktop();
        clickOn("Save elsewhere…");

        assertThat(lookup("#banner .label").tryQuery()).isEmpty();
        assertThat(lookup("#save-state").<Label>query().getText()).contains("All changes saved");
        assertThat(workspace.session().folder()).isEqualTo(stick.resolve("Test.postil"));
        pictures("saved-elsewhere");
    }

    @Test
    void keysAndButtonsAnswerWhyNothingCanBeChanged() throws Exception {
        Store owner = disk.open();
        open(Store.openOrRead(owner.folder(), OpenedWorkspace.CLOCK));
        assertThat(bannerWords()).startsWith("Another Postil has this workspace open.");
        fx(() -> workspace.select("strategic ambiguity"));
        assertThat(lookup("#tag-risk").query().isDisabled()).isTrue();
        fx(() -> lookup("#reader-text").query().requestFocus());

        type(KeyCode.R);

        assertThat(notices()).containsExactly(noChanges());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(notices()).containsExactly(noChanges());
        assertThat(lookup("#import-button").query().isDisabled()).isTrue();
        assertThat(lookup("#export-button").query().isDisabled()).isFalse();
        assertThat(workspace.document().annotations()).hasSize(1);
        pictures("reading");
        owner.close();
    }

    private static Tagging.Outcome tag(OpenedWorkspace opened, String words) {
        opened.select(words);
        return new Tagging(opened.session()).press("risk");
    }

    private void open(Store store) {
        workspace = onFxThread(() -> OpenedWorkspace.of(store));
        fx(workspace::showFirst);
        showDesktop();
    }

    private void showDesktop() {
        fx(
                () -> {
                    makeDesktop();
                    desktop.showIn(stage());
                    stage().setX(0);
                    stage().setY(0);
                    stage().setWidth(980);
                    stage().setHeight(700);
                    stage().show();
                });
    }

    private Parent makeDesktop() {
        if (desktop != null) {
            desktop.end();
        }
        desktop = Desktop.of(workspace.session(), program(), new Actions());
        return desktop.root();
    }

    private void pictures(String name) {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String full = "state-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
            picture(full, 1440, 900, theme, this::makeDesktop);
            picture(full + "-small", 1000, 700, theme, this::makeDesktop);
        }
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
    }

    private String bannerWords() {
        return lookup("#banner .label").<Label>query().getText();
    }

    private List<String> notices() {
        return lookup(".notice > .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String noChanges() {
        return Messages.load(Locale.ENGLISH).get("readonly.in-use");
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
