package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.settings.SavedSearches;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.shell.Searcher.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SearchFieldUiTest extends ShellTest {

    private static final String SNIPPET =
            "… the ministry has kept to a policy of strategic ambiguity: it names no side, and its policy …";

    @Test
    void everyMatchIsBoldAndNotesAndHighlightsSayWhatTheyAre() {
        fx(() -> workspace.importText("Hedging at the border.txt", "one two three two"));
        fx(() -> workspace.select("two"));
        Document document = workspace.session().library().documents().getFirst();
        fixture.finds.willFind(
                found(document, false, false, "policy", "policy"),
                found(document, true, false, "strategic ambiguity"),
                found(document, true, true, "names"));
        fixture.finds.isAll = false;
        fixture.finds.isComplete = false;
        search("policy");

        assertThat(lookup(".search-cell .strong").queryAll()).hasSize(4);
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            fx(() -> settings.theme().set(theme));
            search("policy " + theme);
            picture("search-" + theme, results());
        }
    }

    @Test
    void noLineIsWiderThanTheList() {
        String title = "Of the many reasons that were given for hedging at the border".repeat(3);
        fx(() -> workspace.importText(title + ".txt", "one two three two"));
        Document document = workspace.session().library().documents().getFirst();
        fixture.finds.willFind(
                IntStream.range(0, 20)
                        .mapToObj(_ -> found(document, false, false, "policy"))
                        .toArray(Found[]::new));
        search("policy");
        picture("search-long", results());

        assertThat(lookup("#search-results .scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible);
    }

    @Test
    void whereNothingIsFoundOneKeyLooksForSimilarWords() {
        search("breif");
        assertThat(words("#search-results .placeholder .label"))
                .isEqualTo("Nothing found. Enter looks for similar words.");
        picture("search-nothing", results());

        fixture.finds.loosest = "breif~";
        type(KeyCode.ENTER);
        fx(() -> workspace.background().flush());

        assertThat(this.<TextField>node("#search-field").getText()).isEqualTo("breif~");
        assertThat(words("#search-results .placeholder .label"))
                .isEqualTo("Nothing found. Esc closes.");
    }

    @Test
    void aSearchIsSavedByAKeyOfferedInTheEmptyFieldAndForgottenByAnother() {
        SavedSearches saved = settings.searches(workspace.session().id());
        search("kind:risk border");
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved.queries()).containsExactly("kind:risk border");
        assertThat(words("#search-save")).startsWith("Forget this search");

        fx(() -> saved.save("\"strategic ambiguity\""));
        search("");
        assertThat(lookup(".search-saved").queryAll()).hasSize(2);
        picture("search-saved", results());

        type(KeyCode.DELETE);
        assertThat(saved.queries()).containsExactly("kind:risk border");

        type(KeyCode.ENTER);
        assertThat(fixture.finds.searched).endsWith("kind:risk border");
    }

    @Test
    void theListComesWhenAskedForAndNotWithAFocusThatComesBack() {
        fixture.finds.loosest = "";
        search("policy");
        assertThat(isListed()).isTrue();

        fx(() -> this.<Node>node("#import-button").requestFocus());
        assertThat(isListed()).isFalse();
        fx(() -> this.<Node>node("#search-field").requestFocus());
        assertThat(isListed()).isFalse();

        type(KeyCode.DOWN);
        assertThat(isListed()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(isListed()).isFalse();
        clickOn("#search-field");
        assertThat(isListed()).isTrue();
        type(KeyCode.ESCAPE);
        type(KeyCode.X);
        fx(() -> workspace.background().flush());
        assertThat(isListed()).isTrue();
    }

    private boolean isListed() {
        return lookup("#search-results").tryQuery().isPresent();
    }

    private void search(String typed) {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        fx(() -> this.<TextField>node("#search-field").setText(typed));
        fx(() -> workspace.background().flush());
    }

    private Scene results() {
        return node("#search-results").getScene();
    }

    private String words(String query) {
        return lookup(query).<Labeled>query().getText();
    }

    private static Found found(
            Document document, boolean annotated, boolean isNote, String... matches) {
        List<Span> spans = new ArrayList<>();
        for (String match : matches) {
            int from = spans.isEmpty() ? 0 : spans.getLast().end();
            int start = SNIPPET.indexOf(match, from);
            spans.add(new Span(start, start + match.length()));
        }
        return new Found(
                document,
                annotated ? new UUID(1, 1) : null,
                isNote,
                annotated ? null : new Span(0, 3),
                SNIPPET,
                spans);
    }
}
