package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Change;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.SaveState;
import dev.postil.session.StartingCodebook;
import dev.postil.session.Tagging;
import dev.postil.settings.Settings;
import dev.postil.store.FullDisk;
import dev.postil.store.Store;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.dialog.Problems;
import dev.postil.ui.shell.Banner.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What the banner says and offers, without a window.
@ResourceLock(FullDisk.ROOM)
class BannerTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final List<String> said = new ArrayList<>();
    private final List<Problem> shown = new ArrayList<>();
    private final Problems problems = new Problems(messages, shown::add);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Settings settings = new Settings("Ada");
    private final FakeProgram program = new FakeProgram();

    @TempDir Path temporary;
    private FullDisk disk;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        Path folder;
        try (OpenedWorkspace made = OpenedWorkspace.with(temporary, "The harbour is quiet.")) {
            folder = made.session().folder();
        }
        disk = new FullDisk(folder);
        workspace = OpenedWorkspace.of(disk.open());
        workspace.showFirst();
    }

    @AfterEach
    void close() {
        disk.close();
        workspace.close();
    }

    @Test
    void nothingStandsThereWhileAllIsSaved() {
        BannerViewModel model = modelOf(workspace);

        tag("harbour");

        assertThat(model.banner().get()).isNull();
    }

    @Test
    void unsavedWorkIsCountedAndGoesElsewhere() throws Exception {
        BannerViewModel model = modelOf(workspace);
        disk.fill(0);
        tag("harbour");
        tag("quiet");
        Banner banner = bannerOf(model);
        assertThat(banner.words()).startsWith("2 changes are not saved. The disk is full.");
        assertThat(banner.serious()).isTrue();
        Path stick = Files.createDirectories(temporary.resolve("stick"));
        dialogs.savesTo(stick);

        action(banner, "Save elsewhere…").run();

        assertThat(model.banner().get()).isNull();
        assertThat(settings.lastWorkspace().get()).isEqualTo(stick.resolve("Test.postil"));
        assertThat(said).singleElement().asString().contains("stick", "you now work there");
        workspace.reopen();
        assertThat(workspace.document().annotations()).hasSize(2);
    }

    @Test
    void anotherNameIsFoundWhereTheFirstIsTaken() throws Exception {
        BannerViewModel model = modelOf(workspace);
        disk.fill(0);
        tag("harbour");
        dialogs.savesTo(temporary);

        action(bannerOf(model), "Save elsewhere…").run();

        assertThat(workspace.session().folder()).isEqualTo(temporary.resolve("Test 2.postil"));
    }

    @Test
    void whoTurnsAwayFromTheChooserStaysWhereTheyAre() {
        BannerViewModel model = modelOf(workspace);
        disk.fill(0);
        tag("harbour");

        action(bannerOf(model), "Save elsewhere…").run();

        assertThat(dialogs.asked).containsExactly("Where to save the workspace");
        assertThat(workspace.session().saved()).isInstanceOf(SaveState.Unsaved.class);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndTheBannerStays() throws Exception {
        BannerViewModel model = modelOf(workspace);
        Path file = Files.writeString(temporary.resolve("file"), "no folder");
        disk.fill(0);
        tag("harbour");
        dialogs.savesTo(file);

        action(bannerOf(model), "Save elsewhere…").run();

        assertThat(shown)
                .singleElement()
                .isInstanceOf(Problem.Known.class)
                .extracting(Problem::sentence)
                .asString()
                .startsWith("The workspace could not be saved in " + file);
        assertThat(bannerOf(model).words()).startsWith("One change is not saved.");
    }

    @Test
    void tryAgainSavesOnceThereIsRoom() {
        BannerViewModel model = modelOf(workspace);
        disk.fill(0);
        tag("harbour");
        disk.close();

        action(bannerOf(model), "Try again").run();

        assertThat(model.banner().get()).isNull();
    }

    @Test
    void whatDoesNotFitIsToldAndTheWorkspaceReadAnew() throws Exception {
        BannerViewModel model = modelOf(workspace);
        disk.close();
        tag("harbour");
        workspace.session().perform(new Change.OfTitle("another title", "Desk"));
        tag("quiet");
        assertThat(bannerOf(model).words())
                .startsWith("The last 2 changes do not fit what is stored");

        action(bannerOf(model), "Read anew").run();

        assertThat(program.opened).containsExactly(workspace.session().folder());
        assertThat(model.banner().get()).isNull();
        workspace.reopen();
        assertThat(workspace.document().annotations()).hasSize(1);
        assertThat(workspace.session().title().get()).isEqualTo("Test");
        tag("quiet");
        assertThat(workspace.session().saved()).isEqualTo(new SaveState.Saved());
        Path folder = workspace.session().folder();
        workspace.close();
        try (Store store = Store.open(folder)) {
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void whoReadsACopyIsToldOfWhenItIsAndCanTryTheRealOne() throws Exception {
        Path folder = workspace.session().folder();
        try (OpenedWorkspace reader =
                OpenedWorkspace.of(Store.openOrRead(folder, OpenedWorkspace.CLOCK))) {
            Banner banner = bannerOf(modelOf(reader));
            assertThat(banner.words())
                    .startsWith("Another Postil has this workspace open. You are reading it as");
            assertThat(banner.serious()).isFalse();

            action(banner, "Try again").run();

            assertThat(program.opened).containsExactly(folder);
        }
    }

    private BannerViewModel modelOf(OpenedWorkspace opened) {
        var elsewhere =
                new SaveElsewhere(
                        opened.session(), settings, dialogs, problems, messages, said::add);
        return new BannerViewModel(
                opened.session(), elsewhere, program, settings, problems, messages);
    }

    private void tag(String words) {
        workspace.select(words);
        new Tagging(workspace.session()).press("risk");
    }

    private static Banner bannerOf(BannerViewModel model) {
        return Objects.requireNonNull(model.banner().get());
    }

    private static Runnable action(Banner banner, String label) {
        return banner.actions().stream()
                .filter(action -> action.label().equals(label))
                .map(Action::run)
                .findFirst()
                .orElseThrow();
    }

    private static final class FakeProgram implements ProgramActions {

        private final List<Path> opened = new ArrayList<>();

        @Override
        public String version() {
            return "1.2.3";
        }

        @Override
        public Path workspaces() {
            return Path.of("workspaces");
        }

        @Override
        public void createWorkspace(Path folder, StartingCodebook start) {
            throw new AssertionError("nobody makes a workspace");
        }

        @Override
        public void openWorkspace(Path folder) {
            opened.add(folder);
        }

        @Override
        public void goBackTo(Path backup) {
            throw new AssertionError("nobody goes back");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody wants to quit");
        }
    }
}
