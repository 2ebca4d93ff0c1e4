package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Document;
import dev.postil.session.Session;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A document that was removed is found in a backup and comes back.
class BackupsJourneyUiTest extends BriefTest {

    @Test
    void aRemovedDocumentIsFoundBroughtBackAndRemovedByUndo() {
        Session session = workspace.session();
        Document brief = session.library().now().getFirst();
        int annotations = session.library().annotationsOf(brief.id());
        fx(() -> lookup("#document-list").<ListView<?>>query().requestFocus());
        fx(() -> lookup("#document-list").<ListView<?>>query().getSelectionModel().selectFirst());
        tap(KeyCode.DELETE);
        assertThat(session.library().now()).isEmpty();

        keys(KeyCode.CONTROL, KeyCode.K);
        write("Backups");
        tap(KeyCode.ENTER);
        ListView<?> documents = lookup("#backups-documents").query();
        assertThat(documents.getItems()).hasSize(1);
        clickOn("#backups-bring");
        tap(KeyCode.ESCAPE);

        assertThat(session.library().now()).containsExactly(brief);
        assertThat(session.library().annotationsOf(brief.id())).isEqualTo(annotations);
        fx(() -> session.history().undo());
        assertThat(session.library().now()).isEmpty();
    }
}
