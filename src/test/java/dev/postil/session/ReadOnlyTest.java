package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.session.OpenedWorkspace.State;
import dev.postil.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session over a workspace that somebody else has open.
class ReadOnlyTest {

    @TempDir Path temporary;

    private OpenedWorkspace owner;
    private OpenedWorkspace reader;

    @BeforeEach
    void open() throws Exception {
        owner = OpenedWorkspace.with(temporary, "The harbour is quiet.");
        owner.select("harbour");
        new Tagging(owner.session()).press("risk");
        reader =
                OpenedWorkspace.of(
                        Store.openOrRead(owner.session().folder(), OpenedWorkspace.CLOCK));
        reader.showFirst();
    }

    @AfterEach
    void close() {
        reader.close();
        owner.close();
    }

    @Test
    void allIsThereToRead() {
        assertThat(reader.session().readOnly())
                .contains(new ReadingOnly(true, OpenedWorkspace.CLOCK.instant()));
        assertThat(reader.state()).isEqualTo(owner.state());
        assertThat(reader.session().saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void everyChangeIsRefusedAndLeavesNoTrace() {
        State before = reader.state();
        reader.select("quiet");
        var tagging = new Tagging(reader.session());
        Session session = reader.session();

        assertRefused(() -> tagging.press("risk"));
        assertRefused(() -> session.rename("Desk"));
        assertRefused(() -> session.history().undo());
        session.renameAuthor("Grace");

        assertThat(reader.state()).isEqualTo(before);
        assertThat(session.title().get()).isEqualTo("Test");
        assertThat(session.saved()).isEqualTo(new SaveState.Saved());
        assertThat(session.history().undoable().get()).isNotNull();
    }

    private static void assertRefused(Runnable deed) {
        assertThatExceptionOfType(ReadOnlyException.class)
                .isThrownBy(deed::run)
                .satisfies(it -> assertThat(it.messageKey()).isEqualTo("readonly.in-use"));
    }
}
