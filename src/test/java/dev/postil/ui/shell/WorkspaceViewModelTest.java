package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.StartingCodebook;
import dev.postil.ui.dialog.FakeDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceViewModelTest {

    @TempDir Path folder;
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Path> opened = new ArrayList<>();
    private final Map<Path, StartingCodebook> made = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private OpenedWorkspace workspace;
    private WorkspaceViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        model =
                new WorkspaceViewModel(
                        workspace.session(),
                        new Actions(),
                        dialogs,
                        Messages.load(Locale.ENGLISH),
                        said::add);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aNewOneIsMadeWhereWorkspacesAreKept() {
        dialogs.types("Levant: desk/2026").takes("Risks, actors, implications");

        model.create();

        assertThat(made)
                .containsExactly(
                        Map.entry(
                                folder.resolve("Levant desk 2026.postil"),
                                StartingCodebook.POLICY));
    }

    @Test
    void aNewOneMayStartWithoutACodebook() {
        dialogs.types("Levant").takes("Empty");

        model.create();

        assertThat(made).containsValue(StartingCodebook.EMPTY);
    }

    @Test
    void aNewOneNeverTakesThePlaceOfAnother() throws IOException {
        Files.createDirectory(folder.resolve("Levant.postil"));
        dialogs.types("Levant").takes("Empty");

        model.create();

        assertThat(made)
                .containsExactly(
                        Map.entry(folder.resolve("Levant 2.postil"), StartingCodebook.EMPTY));
    }

    @Test
    void anotherOneIsOpenedWhereItIs() {
        Path elsewhere = workspace.session().folder();
        dialogs.savesTo(elsewhere);

        model.open();

        assertThat(opened).containsExactly(elsewhere);
    }

    @Test
    void whereThereIsNoneTheOpenOneStays() {
        dialogs.savesTo(folder);

        model.open();

        assertThat(opened).isEmpty();
        assertThat(said).singleElement().asString().contains("no workspace in " + folder);
    }

    @Test
    void renamingKeepsWhatFileSystemsRefuse() {
        dialogs.types("Levant: desk/2026");

        model.rename();

        assertThat(workspace.session().title().get()).isEqualTo("Levant: desk/2026");
    }

    @Test
    void nothingHappensWhereAQuestionIsDeclined() {
        String title = workspace.session().title().get();

        model.create();
        model.open();
        model.rename();

        assertThat(dialogs.asked).hasSize(3);
        assertThat(opened).isEmpty();
        assertThat(workspace.session().title().get()).isEqualTo(title);
    }

    @Test
    void foldersAreNamedByWhatTheFileSystemTakes() {
        assertThat(WorkspaceViewModel.free(folder, "Levant: desk/2026"))
                .isEqualTo(folder.resolve("Levant desk 2026.postil"));
        assertThat(WorkspaceViewModel.free(folder, ".."))
                .isEqualTo(folder.resolve("Workspace.postil"));
    }

    /// Notes which workspaces it is asked to open.
    private final class Actions implements ProgramActions {

        @Override
        public String version() {
            throw new AssertionError("nobody asks for the version");
        }

        @Override
        public Path workspaces() {
            return folder;
        }

        @Override
        public void createWorkspace(Path other, StartingCodebook start) {
            made.put(other, start);
        }

        @Override
        public void openWorkspace(Path other) {
            opened.add(other);
        }

        @Override
        public void goBackTo(Path backup) {
            throw new AssertionError("nobody goes back");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody quits");
        }
    }
}
