package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace.State;
import dev.postil.store.FullDisk;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A session whose disk fills up while somebody works.
@ResourceLock(FullDisk.ROOM)
class ElsewhereTest {

    @TempDir Path temporary;

    private final List<SaveState> arrived = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private FullDisk disk;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        Path folder;
        try (OpenedWorkspace made =
                OpenedWorkspace.with(temporary, "The harbour is quiet. Moscow hedges.")) {
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

    static IntStream roomLeft() {
        return IntStream.iterate(0, writes -> writes <= 40, writes -> writes + 4);
    }

    @ParameterizedTest
    @MethodSource
    void roomLeft(int writes) throws Exception {
        disk.fill(writes);
        work();
        State before = workspace.state();

        continueIn(temporary.resolve("Stick.postil"));

        assertThat(failures).isEmpty();
        assertThat(arrived).containsExactly(new SaveState.Saved());
        assertThat(workspace.session().saved()).isEqualTo(new SaveState.Saved());
        assertThat(workspace.state()).isEqualTo(before);
        work();
        State after = workspace.state();
        workspace.reopen();
        assertThat(workspace.session().folder()).isEqualTo(temporary.resolve("Stick.postil"));
        assertThat(workspace.state()).isEqualTo(after);
        assertThat(workspace.session().title().get()).isEqualTo("Desk");
        assertThat(workspace.session().store().verify()).isEmpty();
    }

    @Test
    void whatCanBeUndoneCanBeUndoneElsewhere() throws Exception {
        State before = workspace.state();
        disk.fill(0);
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");
        continueIn(temporary.resolve("Stick.postil"));

        workspace.reopen();
        workspace.session().history().undo();

        assertThat(workspace.state().annotations()).isEqualTo(before.annotations());
    }

    @Test
    void aPlaceThatIsTakenLeavesTheWorkWhereItIs() throws Exception {
        Path taken = temporary.resolve("Taken.postil");
        try (Store other = Workspaces.create(taken, "Taken", "Ada", OpenedWorkspace.CLOCK)) {
            disk.fill(0);
            work();
            State before = workspace.state();

            continueIn(taken);

            assertThat(other.info().title()).isEqualTo("Taken");
            assertThat(arrived).isEmpty();
            assertThat(failures)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            it -> assertThat(it.reason()).isEqualTo(Reason.EXISTS));
            assertThat(workspace.session().saved()).isInstanceOf(SaveState.Unsaved.class);
            disk.close();
            workspace.reopen();
            assertThat(workspace.state()).isEqualTo(before);
        }
    }

    @Test
    void changesThatAreGivenUpAreGoneAndTheWorkspaceIsGivenBack() throws Exception {
        State before = workspace.state();
        disk.fill(0);
        work();
        List<String> told = new ArrayList<>();

        workspace.session().closing().discard(() -> told.add("closed"));

        assertThat(told).containsExactly("closed");
        disk.close();
        try (OpenedWorkspace again = OpenedWorkspace.of(Store.open(workspace.session().folder()))) {
            again.showFirst();
            assertThat(again.state()).isEqualTo(before);
        }
    }

    private void continueIn(Path folder) {
        workspace.session().closing().continueIn(folder, "Save", arrived::add, failures::add);
    }

    private void work() {
        Session session = workspace.session();
        Tagging tagging = new Tagging(session);
        workspace.select("harbour");
        tagging.press("risk");
        workspace.select("Moscow");
        tagging.create("actor", "Russia");
        session.rename("Desk");
        new Shelving(session).rename(workspace.document().document().get(), "Harbours");
        workspace.select("quiet");
        tagging.press("implication");
        session.history().undo();
    }
}
