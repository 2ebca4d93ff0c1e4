package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.session.OpenDocument;
import dev.postil.session.OpenedWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever goes somewhere on purpose works on there: the keys of the text act at once, in the
/// program with its threads, where documents come by and by.
class ArrivalUiTest extends ThreadedWindowTest {

    private static final String HERE = "Harbour note";
    private static final String THERE = "Border note";

    @BeforeEach
    void openTheFirstOfTwoDocuments() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        fx(this::fill);
        showTheWindow();
        click(HERE);
        clickOn("#reader-text");
        settle();
    }

    private void fill() {
        workspace.importText(THERE + ".md", "Patrols at the border go on, says the ministry.\n");
        name("the ministry", "actor", "Ministry");
        Annotation there = workspace.selected();
        workspace.importText(HERE + ".md", "The harbours trade as the ministry wants.\n");
        name("harbours", "risk", "Trade");
        link(workspace.selected(), 0, there, 0);
    }

    @Test
    void fromTheSearchInEverything() {
        search("Patrols");

        assertKeysActIn(THERE);
    }

    @Test
    void onTheWayBackAndForward() {
        search("Patrols");
        awaits(THERE);
        keys(KeyCode.ALT, KeyCode.LEFT);
        assertKeysActIn(HERE);

        keys(KeyCode.ALT, KeyCode.RIGHT);
        assertKeysActIn(THERE);
    }

    @Test
    void onTheWayBackWithinADocumentFromAnotherPane() {
        tap(KeyCode.J);
        fx(() -> session.trail().leave());
        fx(() -> session.selection().select(null));
        fx(() -> lookup("#document-list").query().requestFocus());

        keys(KeyCode.ALT, KeyCode.LEFT);

        assertKeysActIn(HERE);
    }

    @Test
    void alongALinkOfTheTable() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        TableView<?> table = node("#links-table");
        until(() -> table.getItems().size() == 1);
        fx(table::requestFocus);
        fx(() -> table.getSelectionModel().select(0));
        tap(KeyCode.ENTER);

        assertKeysActIn(THERE);
    }

    @Test
    void toThePassageOfAStep() {
        keys(KeyCode.CONTROL, KeyCode.H);
        ListView<?> steps = node("#history-list");
        until(() -> steps.getItems().size() > 4);
        fx(
                () -> {
                    steps.getSelectionModel().clearSelection();
                    for (int i = 0; i < steps.getItems().size(); i++) {
                        if (steps.getItems().get(i).toString().contains("Ministry")) {
                            steps.getSelectionModel().select(i);
                        }
                    }
                });
        fx(steps::requestFocus);
        tap(KeyCode.ENTER);

        assertKeysActIn(THERE);
    }

    @Test
    void inWhatWasImported() throws Exception {
        Path file = Files.writeString(folder.resolve("Ferry note.md"), "The ferries wait.\n");
        dialogs.chooses(file);
        fx(() -> lookup("#document-list").query().requestFocus());

        keys(KeyCode.CONTROL, KeyCode.O);

        awaits("Ferry note");
        assertThat(focused()).isEqualTo("reader-text");
    }

    @Test
    void whoeverGoesThroughTheLibraryStaysThere() {
        click(THERE);
        awaits(THERE);

        assertThat(focused()).isEqualTo("document-list");
    }

    private void click(String title) {
        until(() -> lookup(title).tryQuery().isPresent());
        clickOn(title);
        awaits(title);
    }

    private void search(String words) {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        fx(() -> this.<TextField>node("#search-field").setText(words));
        until(() -> lookup("#search-results").tryQuery().isPresent());
        ListView<?> results = node("#search-results");
        until(() -> results.getItems().size() > 1);
        settle();
        tap(KeyCode.ENTER);
    }

    private void awaits(String title) {
        until(() -> open().filter(title::equals).isPresent());
        settle();
    }

    private Optional<String> open() {
        return Optional.ofNullable(session.openDocument().get())
                .map(OpenDocument::document)
                .map(document -> document.get().title());
    }

    /// `J` selects the one annotation there is.
    private void assertKeysActIn(String title) {
        awaits(title);
        assertThat(focused()).isEqualTo("reader-text");
        fx(() -> session.selection().clear());
        tap(KeyCode.J);
        UUID selected = onFxThread(() -> session.selection().annotationId().orElse(null));
        assertThat(selected).isNotNull();
    }

    private String focused() {
        Node owner = onFxThread(() -> stage().getScene().getFocusOwner());
        return owner == null ? "" : String.valueOf(owner.getId());
    }
}
