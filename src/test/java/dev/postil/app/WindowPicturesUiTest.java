package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.Notes;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.settings.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pictures of the whole window with the sample brief, of which some stand in the README.
class WindowPicturesUiTest extends WindowUiTest {

    @Test
    void theWindowWithAnAnnotatedBrief() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(this::annotate);

        List<Path> pictures = pictures("window");

        assertThat(Files.size(pictures.getFirst())).isGreaterThan(10_000);
    }

    @Test
    void theWindowWithTwoHundredAnnotations() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(() -> tagWords("\\p{L}{4,}( \\p{L}+)?", 200));
        fx(() -> workspace.session().selection().clear());

        picture("window-200", 1440, 900, ThemeChoice.LIGHT, () -> desktop().root());

        assertThat(workspace.document().annotations()).hasSizeGreaterThan(190);
    }

    private void annotate() {
        workspace.session().rename("Levant desk");
        Tagging tagging = new Tagging(workspace.session());
        name(tagging, "the air-defence command", "actor", "Air-defence command");
        name(tagging, "the fishing fleets", "actor", "Fishing fleets");
        name(tagging, "humanitarian corridor", "implication", "Humanitarian access");
        name(tagging, "two patrol boats collided in fog", "risk", "Misperception");
        workspace.select("boats collided in fog and nobody could say");
        tagging.press("implication");
        name(tagging, "strategic ambiguity", "implication", "Freedom of action");
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(workspace.selected().id(), "Used as a **goal** here, not a side effect.");
        notes.leave();
        workspace.session().selection().selectWords(null);
    }

    private void name(Tagging tagging, String words, String kind, String label) {
        workspace.select(words);
        tagging.create(kind, label);
    }
}
