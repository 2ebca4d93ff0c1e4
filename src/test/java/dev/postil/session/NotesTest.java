package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Notes notes;
    private Annotation annotation;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "one two three");
        notes = new Notes(workspace.session(), workspace.background());
        workspace.select("two");
        annotation = new Tagging(workspace.session()).highlight().orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void isSavedAfterAQuietMomentAndNotBefore() {
        notes.type(annotation.id(), "fir");
        notes.type(annotation.id(), "first");
        assertThat(workspace.selected().note()).isNull();

        workspace.background().flush();
        assertThat(workspace.selected().note()).isEqualTo("first");
    }

    @Test
    void whoeverTypesWithoutAPauseIsSavedEveryTwoSecondsInOneStep() {
        Notes patient = new Notes(workspace.session(), workspace.background(), () -> now);
        StringBuilder typed = new StringBuilder();
        for (int tenths = 0; tenths <= 45; tenths++) {
            typed.append('x');
            now = OpenedWorkspace.CLOCK.instant().plusMillis(100L * tenths);
            patient.type(annotation.id(), typed.toString());
            String saved = workspace.selected().note();
            assertThat(typed.length() - (saved == null ? 0 : saved.length())).isLessThan(21);
        }
        assertThat(workspace.selected().note()).hasSize(42);

        patient.leave();
        assertThat(workspace.selected().note()).hasSize(46);
        workspace.session().history().undo();
        assertThat(workspace.selected().note()).isNull();
    }

    @Test
    void oneVisitIsOneStep() {
        notes.type(annotation.id(), "first");
        workspace.background().flush();
        notes.type(annotation.id(), "first and second");
        notes.leave();
        notes.type(annotation.id(), "third");
        notes.leave();

        workspace.session().history().undo();
        assertThat(workspace.selected().note()).isEqualTo("first and second");
        workspace.session().history().undo();
        assertThat(workspace.selected().note()).isNull();
    }

    @Test
    void whatIsStillBeingTypedIsKeptWhenTheWorkspaceCloses() throws Exception {
        notes.type(annotation.id(), "just typed");

        workspace.reopen();

        assertThat(workspace.document().annotations())
                .extracting(Annotation::note)
                .containsExactly("just typed");
    }
}
