package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.store.FullDisk;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The window where not all is well: the disk is full, or somebody else has the workspace.
@ResourceLock(UiTest.TOOLKIT)
@ResourceLock(FullDisk.ROOM)
class StatesUiTest extends WindowTest {

    private FullDisk disk;

    @BeforeEach
    void makeWorkspace() throws Exception {
        try (OpenedWorkspace made = onFxThread(() -> OpenedWorkspace.empty(folder))) {
            importSample(made);
            disk = new FullDisk(made.session().folder());
            onFxThread(() -> tag(made, "the fishing fleets"));
            onFxThread(made::closing);
        }
    }

    @AfterEach
    void giveTheDiskBack() {
        disk.close();
    }

    @Test
    void workThatDoesNotFitOnTheDiskGoesOnElsewhere() throws Exception {
        open(disk.open());
        fx(() -> disk.fill(0));
        fx(() -> tag(workspace, "strategic ambiguity"));
        fx(() -> tag(workspace, "humanitarian corridor"));
        assertThat(bannerWords()).startsWith("2 changes are not saved. The disk is full.");
        pictures("state-unsaved");
        Path stick = Files.createDirectories(folder.resolve("stick"));
        dialogs.savesTo(stick);

        showWindow(980, 700);
        clickOn("Save elsewhere…");

        assertThat(lookup("#banner .label").tryQuery()).isEmpty();
        assertThat(lookup("#save-state").<Label>query().getText()).contains("All changes saved");
        assertThat(workspace.session().folder()).isEqualTo(stick.resolve("Test.postil"));
        pictures("state-saved-elsewhere");
    }

    @Test
    void keysAndButtonsAnswerWhyNothingCanBeChanged() throws Exception {
        Store owner = disk.open();
        open(Store.openOrRead(owner.folder(), OpenedWorkspace.CLOCK));
        assertThat(bannerWords()).startsWith("Another Postil has this workspace open.");
        fx(() -> workspace.select("strategic ambiguity"));
        assertThat(lookup("#tag-risk").query().isDisabled()).isTrue();
        focusText();

        type(KeyCode.R);

        assertThat(notices()).containsExactly(noChanges());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(notices()).containsExactly(noChanges());
        assertThat(lookup("#import-button").query().isDisabled()).isTrue();
        assertThat(lookup("#export-button").query().isDisabled()).isFalse();
        assertThat(workspace.document().annotations()).hasSize(1);
        pictures("state-reading");
        owner.close();
    }

    @Test
    void aWorkspaceInASynchronisedFolderIsToldOfUntilSomebodyHasReadIt() throws Exception {
        Path folders = Files.createDirectories(folder.resolve("Dropbox"));
        OpenedWorkspace made = onFxThread(() -> OpenedWorkspace.empty(folders));
        importSample(made);
        fx(made::closing);
        Path shared = made.session().folder();
        open(Store.open(shared));
        assertThat(bannerWords()).contains("Dropbox copies elsewhere");
        pictures("state-synchronised");

        showWindow(980, 700);
        clickOn("OK");

        assertThat(lookup("#banner .label").tryQuery()).isEmpty();
        fx(workspace::close);
        open(Store.open(shared));
        assertThat(lookup("#banner .label").tryQuery()).isEmpty();
    }

    private static Tagging.Outcome tag(OpenedWorkspace opened, String words) {
        opened.select(words);
        return new Tagging(opened.session()).press("risk");
    }

    private void open(Store store) {
        workspace = onFxThread(() -> OpenedWorkspace.of(store));
        fx(workspace::showFirst);
        showWindow(980, 700);
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
}
