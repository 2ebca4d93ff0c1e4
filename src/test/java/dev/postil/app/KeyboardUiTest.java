package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Tag;
import dev.postil.session.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// All of the window is reached with the keyboard, and left again.
class KeyboardUiTest extends BriefTest {

    private static final int MOST = 200;

    @Test
    void tabGoesRoundWhereOneReads() {
        focusText();
        assertRoundTrip();
    }

    @Test
    void tabGoesRoundWithTheFindBarAndTheHits() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.F);
        write("corridor");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertRoundTrip();
    }

    @Test
    void tabGoesRoundWithTheHistory() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.H);
        assertRoundTrip();
    }

    @Test
    void tabGoesRoundInTheCodebook() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        fx(() -> lookup(".codebook-tree").query().requestFocus());
        tap(KeyCode.DOWN);
        tap(KeyCode.DOWN);
        assertRoundTrip();
    }

    @Test
    void tabGoesRoundInTheLinks() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertRoundTrip();
    }

    @Test
    void tabLeavesTheNoteAndTheTagField() {
        focusText();
        fx(() -> workspace.session().selection().select(annotation()));
        tap(KeyCode.N);
        Node note = focused();
        assertThat(note.getStyleClass()).contains("note-field");
        tap(KeyCode.TAB);
        assertThat(focused()).isNotEqualTo(note);
        assertThat(annotation().note()).doesNotContain("\t");

        focusText();
        tap(KeyCode.T);
        assertThat(focused().getId()).isEqualTo("tag-field");
        tap(KeyCode.TAB);
        assertThat(focused().getId()).isNotEqualTo("tag-field");
    }

    @Test
    void theKeyThatNamesATagOpensTheFieldWhereSeveralArePicked() {
        focusText();
        fx(() -> workspace.session().selection().select(annotation()));
        fx(() -> lookup("#annotation-list").query().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.A);
        tap(KeyCode.T);
        assertThat(focused().getId()).isEqualTo("picked-tag-field");
        assertThat(lookup("#tag-bubble").query().isVisible()).isFalse();
        tap(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("annotation-list");
    }

    @Test
    void thePagesAreReachedByArrows() {
        fx(() -> lookup("#view-read").query().requestFocus());
        tap(KeyCode.RIGHT);
        tap(KeyCode.RIGHT);
        assertThat(focused().getId()).isEqualTo("view-links");
        tap(KeyCode.SPACE);
        assertThat(lookup("#links-table").tryQuery()).isPresent();
    }

    @Test
    void panesAreReachedByOneKey() {
        focusText();
        Set<String> panes = new LinkedHashSet<>();
        for (int i = 0; i < 6; i++) {
            panes.add(pane());
            tap(KeyCode.F6);
        }
        assertThat(panes).contains("reader", "sidebar", "library");
        focusText();
        keys(KeyCode.SHIFT, KeyCode.F6);
        assertThat(pane()).isEqualTo("library");
    }

    private Annotation annotation() {
        return workspace.document().annotations().getFirst();
    }

    private void assertRoundTrip() {
        List<Node> there = round(KeyCode.TAB);
        assertThat(there).containsAll(onFxThread(() -> stops(stage().getScene().getRoot())));
        List<Node> back = round(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(back).containsExactlyInAnyOrderElementsOf(there);
    }

    /// Goes on until it is back where it began.
    private List<Node> round(KeyCode... keys) {
        Node start = focused();
        List<Node> visited = new ArrayList<>();
        do {
            visited.add(focused());
            keys(keys);
        } while (!start.equals(focused()) && visited.size() < MOST);
        assertThat(visited.size()).as(() -> "caught at " + visited.getLast()).isLessThan(MOST);
        return visited;
    }

    private static List<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return List.of();
        }
        List<Node> stops = new ArrayList<>();
        if (node.isFocusTraversable() && !isReachedByArrows(node)) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops.addAll(stops(child)));
        }
        return stops;
    }

    /// Of buttons of which one is chosen, `Tab` stops at that one.
    private static boolean isReachedByArrows(Node node) {
        return node instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
    }

    private String pane() {
        for (Node at = focused(); at != null; at = at.getParent()) {
            if (at.getId() != null
                    && List.of("reader", "sidebar", "library").contains(at.getId())) {
                return at.getId();
            }
        }
        return "";
    }

    private Node focused() {
        return onFxThread(() -> stage().getScene().getFocusOwner());
    }

    @Test
    void afterAPaletteOverANoteKeysActInTheTextAgain() {
        focusText();
        tap(KeyCode.J);
        tap(KeyCode.N);
        write("unsure");
        keys(KeyCode.CONTROL, KeyCode.K);
        tap(KeyCode.ESCAPE);

        assertThat(pane()).isEqualTo("reader");
    }

    @Test
    void lettersActAfterAClickOnAFilterChip() {
        focusText();
        clickOn("#filter-risk");
        settle();
        assertThat(focused().getId()).isEqualTo("filter-risk");

        tap(KeyCode.J);

        assertThat(workspace.session().selection().annotation().get()).isNotNull();
    }

    @Test
    void aKeyThatTakesAwayDoesNotActFromTheHeadOfTheSidebar() {
        focusText();
        fx(() -> workspace.select("names no side"));
        tap(KeyCode.R);
        clickOn("#filter-risk");
        settle();

        tap(KeyCode.DELETE);

        assertThat(workspace.session().selection().annotation().get()).isNotNull();
    }

    @Test
    void namingATagFromACardBesideTheCodebookShowsTheTextAgain() {
        focusText();
        fx(() -> workspace.select("names no side"));
        tap(KeyCode.R);
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        tap(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("annotation-list");

        tap(KeyCode.T);

        assertThat(lookup("#reader").query().isVisible()).isTrue();
        assertThat(focused().getId()).isEqualTo("tag-field");
        Bounds field = onFxThread(() -> focused().localToScene(focused().getLayoutBounds()));
        Bounds text =
                onFxThread(
                        () ->
                                lookup("#reader")
                                        .query()
                                        .localToScene(lookup("#reader").query().getLayoutBounds()));
        assertThat(text.contains(field)).isTrue();
    }

    @Test
    void theKeyThatRenamesMeansTheTagBesideTheCodebookAndTheDocumentInItsList() {
        String title = workspace.document().document().get().title();
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        tap(KeyCode.DOWN);
        fx(() -> lookup("#annotation-list").query().requestFocus());

        tap(KeyCode.F2);
        settle();
        assertThat(focused().getId()).as("%s", focused()).isEqualTo("codebook-rename");
        write("Coastguard");
        tap(KeyCode.ENTER);
        assertThat(workspace.session().vocabulary().now().tags())
                .extracting(Tag::label)
                .contains("Coastguard");
        assertThat(workspace.document().document().get().title()).isEqualTo(title);

        fx(() -> lookup("#document-list").query().requestFocus());
        tap(KeyCode.F2);
        settle();
        write("The brief");
        tap(KeyCode.ENTER);
        assertThat(workspace.document().document().get().title()).isEqualTo("The brief");
    }

    @Test
    void theWordsInPlaceOfTheCardsTakeTheirFocusAndTheKeyTheyName() {
        focusText();
        fx(() -> workspace.select("names no side"));
        tap(KeyCode.R);
        fx(() -> workspace.session().filtering().set(Filter.NONE.withWords("names no side")));
        settle();
        tap(KeyCode.F6);
        tap(KeyCode.DELETE);
        settle();
        assertThat(focused().getId()).isEqualTo("sidebar-empty");

        keys(KeyCode.SHIFT, KeyCode.ESCAPE);

        assertThat(lookup("#annotation-list").query().isVisible()).isTrue();
    }

    /// The rest of the word would act as keys.
    @Test
    void whatIsTypedIntoTheFilterStaysThereWhenItHidesTheCardThatWasWrittenOn() {
        focusText();
        fx(() -> workspace.select("names no side"));
        tap(KeyCode.R);
        tap(KeyCode.F);
        tap(KeyCode.DIGIT4);
        tap(KeyCode.ENTER);
        tap(KeyCode.N);
        write("Who decides?");
        tap(KeyCode.ESCAPE);
        fx(() -> workspace.session().selection().select(null));

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        write("zqj");
        settle();

        assertThat(focused().getId()).isEqualTo("sidebar-filter");
        assertThat(((TextInputControl) focused()).getText()).isEqualTo("zqj");
    }

    @Test
    void f6LeadsToTheListOfAPane() {
        focusText();
        tap(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("annotation-list");
    }

    @Test
    void takingOffAKindWithFieldsSaysWhatWentAndHowItComesBack() {
        focusText();
        fx(() -> workspace.select("names no side"));
        tap(KeyCode.R);
        tap(KeyCode.F);
        tap(KeyCode.DIGIT4);
        tap(KeyCode.ESCAPE);
        Annotation filled = workspace.session().selection().annotation().get();
        assertThat(filled.tags().getFirst().fields()).isNotEmpty();

        focusText();
        tap(KeyCode.R);
        assertThat(lookup(".notice").queryAll()).isNotEmpty();
        assertThat(words(".notice")).contains("Risk taken off, and with it: Likelihood. Ctrl+Z");

        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.session().selection().annotation().get().tags())
                .isEqualTo(filled.tags());
    }

    private String words(String style) {
        return lookup(style).queryAll().stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void oneSeesWhereF6Leads() {
        focusText();
        for (int i = 0; i < 3; i++) {
            tap(KeyCode.F6);
            assertThat(onFxThread(() -> focused().isFocusVisible())).as(pane()).isTrue();
        }
    }

    @Test
    void theKeyOfTheLinksLeadsToTheirTable() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);

        assertThat(focused().getId()).isEqualTo("links-table");
    }

    @Test
    void aHighlightIsLetGoOfWhereTheCaretIsMovedAwayByKey() {
        focusText();
        int before = workspace.document().annotations().size();
        tap(KeyCode.J);
        tap(KeyCode.J);
        assertThat(workspace.session().selection().annotation().get()).isNotNull();
        tap(KeyCode.RIGHT);
        assertThat(workspace.session().selection().annotation().get()).isNotNull();

        keys(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(workspace.session().selection().annotation().get()).isNull();

        tap(KeyCode.DELETE);
        assertThat(workspace.document().annotations()).hasSize(before);
    }

    @Test
    void wordsThatAreAHighlightMeanItForEveryKey() {
        focusText();
        Annotation there = annotation();
        for (KeyCode key : List.of(KeyCode.E, KeyCode.DELETE)) {
            fx(() -> workspace.session().selection().clear());
            fx(() -> workspace.session().selection().selectWords(there.place().orElseThrow()));
            tap(key);
            if (key == KeyCode.E) {
                assertThat(workspace.session().edges().moving().get()).isNotNull();
                tap(KeyCode.ESCAPE);
            }
        }
        assertThat(workspace.document().annotation(there.id())).isEmpty();
    }
}
