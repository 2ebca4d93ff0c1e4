package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StretchingTest {

    private static final String TEXT =
            """
            # The brief

            Before all else.

            ## Why it pays

            One thing is clear. A policy of ambiguity served both sides. Few deny it.

            Another paragraph.

            ## What could go wrong

            Everything.
            """;

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Stretching stretching;

    @AfterEach
    void close() {
        workspace.close();
    }

    private void open(String name, String text) throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        workspace.importText(name, text);
        stretching = new Stretching(workspace.session());
    }

    @Test
    void aSelectionGrowsFromTheWordToTheSectionAndTheTextAndBack() throws Exception {
        open("brief.md", TEXT);
        int caret = workspace.document().text().indexOf("ambiguity") + 3;
        List<String> wider = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stretching.wider(caret);
            wider.add(selected());
        }
        assertThat(wider.get(0)).isEqualTo("ambiguity");
        assertThat(wider.get(1)).isEqualTo("A policy of ambiguity served both sides.");
        assertThat(wider.get(2)).startsWith("One thing").endsWith("Few deny it.");
        assertThat(wider.get(3)).startsWith("Why it pays").endsWith("Another paragraph.");
        assertThat(wider.get(4)).startsWith("The brief").endsWith("Everything.");
        assertThat(wider.get(5)).isEqualTo(wider.get(4));

        for (int i = 3; i >= 0; i--) {
            stretching.narrower();
            assertThat(selected()).isEqualTo(wider.get(i));
        }
        stretching.narrower();
        assertThat(workspace.session().selection().words().get()).isNull();
    }

    @Test
    void selectedWordsGrowToAllTheirSentences() throws Exception {
        open("brief.md", TEXT);
        workspace.select("clear. A policy");
        stretching.wider(0);
        assertThat(selected())
                .isEqualTo("One thing is clear. A policy of ambiguity served both sides.");

        stretching.narrower();
        assertThat(selected()).isEqualTo("clear. A policy");
    }

    @Test
    void whatWasSelectedByOtherMeansIsNarrowedToItsBeginning() throws Exception {
        open("brief.md", TEXT);
        workspace.select("One thing is clear. A policy");
        stretching.narrower();
        assertThat(selected()).isEqualTo("One thing is clear.");
        stretching.narrower();
        assertThat(selected()).isEqualTo("One");
    }

    @Test
    void selectionsGrowAcrossTheRowsOfATable() throws Exception {
        open("brief.md", "Before.\n\n| a | b |\n|---|---|\n| one | two |\n| three | four |\n");
        String text = workspace.document().text();
        workspace
                .session()
                .selection()
                .selectWords(new Span(text.indexOf("two"), text.indexOf("three") + 2));
        stretching.wider(0);
        assertThat(selected()).contains("two").endsWith("three");
    }

    @Test
    void anEmptyTextHasNothingToSelect() throws Exception {
        open("brief.txt", "x");
        stretching.wider(0);
        stretching.wider(0);
        assertThat(selected()).isEqualTo("x");
    }

    private String selected() {
        return workspace.session().selection().words().get().of(workspace.document().text());
    }

    @Test
    void fromTheBeginningOfAnItemItGrowsToTheSentenceWithoutTheBullet() throws Exception {
        open("list.txt", "➡ The sea is near.\n\nAnother paragraph.\n");

        stretching.wider(0);
        stretching.wider(0);

        assertThat(selected()).isEqualTo("The sea is near.");
    }

    @Test
    void itGrowsToTheItemWithoutTheBulletUnlessThatIsSelected() throws Exception {
        open("list.txt", "➡ The sea is near. So is the shore.\n\nAnother paragraph.\n");

        stretching.wider(2);
        stretching.wider(2);
        stretching.wider(2);
        assertThat(selected()).isEqualTo("The sea is near. So is the shore.");

        workspace.select("➡ The");
        stretching.wider(0);
        assertThat(selected()).isEqualTo("➡ The sea is near. So is the shore.");
    }
}
