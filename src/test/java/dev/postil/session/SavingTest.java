package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a change counts as saved, and what becomes of one that never will be.
class SavingTest {

    @TempDir Path temporary;

    private Store store;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        store =
                Workspaces.create(
                        temporary.resolve("Test.postil"), "Test", "Ada", OpenedWorkspace.CLOCK);
        workspace = OpenedWorkspace.of(store);
        workspace.importText("brief.txt", "The harbour is quiet.");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aChangeIsSavedOnceTheJournalHasItAndTheTablesFollow() {
        long before = store.info().sequence();
        List<Long> inTables = new ArrayList<>();
        workspace
                .session()
                .saveState()
                .subscribe(
                        (_, state) -> {
                            if (state instanceof SaveState.Saved) {
                                inTables.add(store.info().sequence());
                            }
                        });

        tag("harbour");

        assertThat(inTables).containsExactly(before);
        assertThat(store.info().sequence()).isEqualTo(before + 1);
    }

    @Test
    void whatIsRefusedIsNotTriedForEver() throws Exception {
        workspace.session().perform(new Change.OfTitle("another title", "Desk"));
        long written = journal();

        tag("harbour");
        workspace.session().closing().retry();

        assertThat(workspace.session().saved())
                .isInstanceOfSatisfying(
                        SaveState.Unsaved.class, state -> assertThat(state.changes()).isEqualTo(2));
        assertThat(journal()).isEqualTo(written);
    }

    private void tag(String words) {
        workspace.select(words);
        new Tagging(workspace.session()).press("risk");
    }

    private long journal() throws IOException {
        try (Stream<Path> files = Files.list(store.folder().resolve("journal"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
