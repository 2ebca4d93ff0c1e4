package dev.postil.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsViewModelTest {

    @TempDir Path folder;
    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final List<String> said = new ArrayList<>();
    private Desktop desktop;
    private Session session;
    private BackupsViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        session = desktop.session();
        desktop.open("Hedging", "a policy of strategic ambiguity names no side");
        desktop.annotate("policy");
        desktop.annotate("ambiguity");
        model =
                new BackupsViewModel(
                        session, messages, ZoneOffset.UTC, said::add, BackupsViewModelTest::fail);
    }

    @AfterEach
    void close() {
        session.close(_ -> {});
    }

    private void removeTheDocument() {
        List<Document> documents = session.library().now();
        new Shelving(session).remove(documents, () -> {}, BackupsViewModelTest::fail);
    }

    private void lookIntoTheNewest() {
        model.show(() -> {});
        model.lookInto(model.backups().getFirst());
    }

    @Test
    void whereThereIsNoBackupASentenceSaysSo() {
        model.show(() -> {});

        assertThat(model.backups()).isEmpty();
        assertThat(model.state().get()).isEqualTo("No backup has been made yet.");
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void saysWhenAndWhyABackupWasMadeAndWhatItHolds() {
        removeTheDocument();
        model.show(() -> {});
        BackupWords words = new BackupWords(messages, ZoneOffset.UTC);

        assertThat(words.why(model.backups().getFirst()))
                .isEqualTo("Before a document was removed");
        assertThat(words.holds(model.backups().getFirst()))
                .matches("One document, 2 annotations, \\d+ KB");
        assertThat(words.question(model.backups().getFirst()))
                .startsWith("Go back to the backup of")
                .contains("holds one document with 2 annotations");
    }

    @Test
    void saysWhatBringingADocumentBackWouldDoAndDoesIt() {
        removeTheDocument();
        lookIntoTheNewest();
        assertThat(model.canGoBack().get()).isTrue();
        assertThat(model.sentence().get())
                .isEqualTo(
                        "“Hedging” is not in the workspace now. It comes back with its 2"
                                + " annotations, and Undo takes that back.");
        model.bringBack();

        assertThat(session.library().now()).hasSize(1);
        assertThat(said)
                .containsExactly("“Hedging” is as it was in the backup. Undo takes that back.");
        assertThat(model.document().get()).isNotNull();
        assertThat(model.documents().getFirst().isThere()).isTrue();
        session.history().undo();
        assertThat(session.library().now()).isEmpty();
    }

    @Test
    void whereNothingDiffersNothingIsDone() {
        session.safekeeping().backUp(null, _ -> {}, BackupsViewModelTest::fail);
        long before = session.history().sequence();
        lookIntoTheNewest();
        model.point(model.documents().getFirst());

        model.bringBack();

        assertThat(session.history().sequence()).isEqualTo(before);
        assertThat(said).containsExactly("“Hedging” is as it was in the backup already.");
    }

    @Test
    void whereSeveralDifferNoneIsChosenForSomebody() {
        desktop.open("Other", "another text");
        removeTheDocument();
        lookIntoTheNewest();

        assertThat(model.documents()).hasSize(2);
        assertThat(model.document().get()).isNull();
        assertThat(model.canBringBack().get()).isFalse();
    }

    @Test
    void afterItWasHiddenNothingIsChosen() {
        removeTheDocument();
        lookIntoTheNewest();

        model.hide();

        assertThat(model.backup().get()).isNull();
        assertThat(model.documents()).isEmpty();
        assertThat(model.canGoBack().get()).isFalse();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
