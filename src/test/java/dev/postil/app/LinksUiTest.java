package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.Span;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.settings.Grouping;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.reader.ReaderPane;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Links in the program as it is wired.
class LinksUiTest extends WindowTest {

    private static final String TEXT =
            """
            The strait in autumn

            Russia and Iran drive escalation at the border, says the ministry, and nobody at the table can say how it ends.

            The corridor would close, and with it the loss of access for aid. سلطة الميناء waits, and so does 港务局.

            Another paragraph follows, so that there is something to read between the two passages, and it says nothing in particular about either of them.
            """;

    private WiredWindow window;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        fx(() -> workspace.importText("strait.txt", TEXT));
    }

    @Test
    void aSentenceWithTwoActorsAndARiskIsOneHighlightWithTwoLinks() {
        start();
        fx(this::sentence);
        focusText();

        tap(KeyCode.L);
        assertThat(this.<TextField>node("#link-field").isFocused()).isTrue();
        picture("link-chooser-light", stage().getScene());
        write("esc");
        tap(KeyCode.ENTER);
        tap(KeyCode.L);
        write("2");
        write("esc");
        picture("link-chooser-typed", stage().getScene());
        tap(KeyCode.ENTER);
        settle();

        List<Link> links = links();
        assertThat(links).extracting(Link::type).containsExactly("drives", "drives");
        assertThat(workspace.document().annotations()).hasSize(1);
        assertThat(lookup(".link-line").queryAll()).hasSize(2);
        assertThat(node("#link-chooser").isVisible()).isFalse();
        assertThat(node("#reader").isFocusWithin()).isTrue();
        picture("links-cards-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("links-cards-dark", stage().getScene());

        fx(() -> workspace.session().history().undo());
        assertThat(links()).hasSize(1);
        fx(() -> workspace.session().history().undo());
        assertThat(links()).isEmpty();
        assertThat(lookup(".link-line").queryAll()).isEmpty();
    }

    @Test
    void fromTheSummaryTheKeysOfTagAndLinkBringTheCardsBack() {
        start();
        fx(this::sentence);
        focusText();
        for (KeyCode key : List.of(KeyCode.T, KeyCode.L)) {
            fx(() -> settings.grouping().set(Grouping.SUMMARY));
            tap(key);
            assertThat(settings.grouping().get()).as("after %s", key).isEqualTo(Grouping.POSITION);
            tap(KeyCode.ESCAPE);
        }
    }

    @Test
    void whatIsLinkedSoAlreadyIsSaidBeforeEnterAndAfterIt() {
        start();
        fx(this::sentence);
        focusText();
        tap(KeyCode.L);
        write("esc");
        tap(KeyCode.ENTER);
        tap(KeyCode.L);
        write("esc");
        settle();
        assertThat(lookup(".link-hint").<Label>query().getText()).startsWith("Linked so already");
        picture("link-already", stage().getScene());
        tap(KeyCode.ENTER);
        settle();

        assertThat(links()).hasSize(1);
        assertThat(lookup("Already linked: drives → Escalation").queryAll()).isNotEmpty();
    }

    @Test
    void theOtherEndIsPointedAtInTheText() {
        start();
        fx(this::sentence);
        Annotation sentence = workspace.selected();
        fx(
                () -> {
                    workspace.select("loss of access");
                    new Tagging(workspace.session()).create("implication", "Access");
                    workspace.session().selection().selectWords(null);
                    workspace.session().selection().select(sentence);
                });
        focusText();

        tap(KeyCode.L);
        write("3");
        tap(KeyCode.UP);
        tap(KeyCode.ENTER);
        picture("link-pointing", stage().getScene());
        tap(KeyCode.J);
        tap(KeyCode.ENTER);
        picture("link-pointed", stage().getScene());
        tap(KeyCode.ENTER);
        settle();

        assertThat(links()).extracting(Link::type).containsExactly("leads-to");
        assertThat(workspace.selected().id()).isEqualTo(sentence.id());
        picture("link-arrow-light", stage().getScene());
        assertThat(lookup(".link-arrow").queryAll()).hasSize(2);

        push(KeyCode.SHIFT, KeyCode.G);
        settle();
        assertThat(workspace.selected().quote().exact()).isEqualTo("loss of access");
        push(KeyCode.SHIFT, KeyCode.G);
        settle();
        assertThat(workspace.selected().id()).isEqualTo(sentence.id());
    }

    @Test
    void anArrowKeyTakesAnotherTypeAndEscLeavesEverythingAsItWas() {
        start();
        fx(this::sentence);
        focusText();

        tap(KeyCode.L);
        tap(KeyCode.ESCAPE);
        assertThat(links()).isEmpty();
        assertThat(node("#reader").isFocusWithin()).isTrue();

        tap(KeyCode.L);
        write("esc");
        tap(KeyCode.RIGHT);
        tap(KeyCode.ENTER);
        assertThat(links()).extracting(Link::type).containsExactly("mitigates");
    }

    @Test
    void theReasoningIsWrittenOnTheCard() {
        start();
        fx(this::sentence);
        focusText();
        tap(KeyCode.L);
        write("esc");
        tap(KeyCode.ENTER);
        settle();

        clickOn(".link-menu");
        settle();
        clickOn("Say why…");
        settle();
        write("They said so");
        fx(window::flush);
        write(" in March");
        tap(KeyCode.ESCAPE);
        settle();

        assertThat(links().getFirst().note()).isEqualTo("They said so in March");
        picture("link-reason", stage().getScene());
    }

    @Test
    void afterTheReasoningOfANewLinkKeysActInTheTextAgain() {
        start();
        fx(this::sentence);
        focusText();
        tap(KeyCode.L);
        write("esc");
        press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        settle();
        write("They said so");
        tap(KeyCode.ESCAPE);
        settle();

        assertThat(links().getFirst().note()).isEqualTo("They said so");
        assertThat(node("#reader").isFocusWithin()).isTrue();
    }

    @Test
    void thePageListsAllLinksAndTheChainsTheyForm() {
        start();
        fx(this::sentence);
        fx(this::chain);
        fx(() -> lookup("#view-links").<ToggleButton>query().fire());
        settle();

        var table = lookup("#links-table").<TableView<?>>query();
        assertThat(table.getItems()).hasSize(2);
        assertThat(table.getSelectionModel().getSelectedIndex()).isZero();
        picture("links-page-light", stage().getScene());
        fx(() -> lookup("#links-as-chains").<ToggleButton>query().fire());
        settle();
        var chains = lookup("#chain-list").<ListView<?>>query();
        assertThat(chains.getItems()).hasSize(1);
        picture("links-chains-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("links-chains-dark", stage().getScene());
        fx(() -> lookup("#links-as-table").<ToggleButton>query().fire());
        picture("links-page-dark", stage().getScene());

        clickOn("Russia");
        tap(KeyCode.ENTER);
        assertThat(node("#reader").isFocusWithin() || node("#reader").getScene() != null).isTrue();
        assertThat(workspace.selected().quote().exact()).startsWith("Russia and Iran");
    }

    @Test
    void quotesInAChainHaveTheWidthOfThePage() {
        settings.libraryShown().set(false);
        settings.sidebarShown().set(false);
        String title = "A title that says at some length what the ministry said in autumn";
        fx(() -> workspace.importText("long.txt", TEXT.replace("The strait in autumn", title)));
        start();
        fx(this::sentence);
        fx(this::chain);
        fx(() -> lookup("#view-links").<ToggleButton>query().fire());
        fx(() -> lookup("#links-as-chains").<ToggleButton>query().fire());
        settle();

        picture("links-chains-long", stage().getScene());
        assertThat(lookup(".chain-place").queryAllAs(Label.class))
                .isNotEmpty()
                .allSatisfy(
                        label ->
                                assertThat(((Text) label.lookup(".text")).getText())
                                        .isEqualTo(label.getText())
                                        .endsWith(title));
    }

    @Test
    void linksOfJoinedHighlightsLeadToTheOneThatStays() {
        start();
        fx(this::sentence);
        Annotation sentence = workspace.selected();
        fx(() -> name("border, says the ministry", "actor", "Ministry"));
        Annotation ministry = workspace.selected();
        fx(() -> name("corridor would close", "implication", "Closure"));
        Annotation closure = workspace.selected();
        fx(
                () -> {
                    link(sentence, 2, closure, 0);
                    link(ministry, 0, closure, 0);
                    link(ministry, 0, sentence, 2);
                    workspace.session().selection().selectWords(null);
                    workspace.session().selection().select(sentence);
                });
        focusText();

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);

        Annotation joined = workspace.selected();
        assertThat(joined.quote().exact())
                .isEqualTo("Russia and Iran drive escalation at the border, says the ministry");
        assertThat(workspace.document().annotations()).hasSize(2);
        assertThat(links())
                .hasSize(3)
                .allSatisfy(link -> assertThat(link.from().annotation()).isEqualTo(joined.id()));
        assertThat(links())
                .extracting(link -> link.to().annotation())
                .containsExactlyInAnyOrder(closure.id(), closure.id(), joined.id());
        assertThat(lookup(".link-line").queryAll()).isNotEmpty();
        picture("links-joined", stage().getScene());

        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document().annotations()).hasSize(3);
        assertThat(workspace.document().links().at(ministry)).hasSize(2);
        assertThat(workspace.document().links().at(sentence)).hasSize(2);
    }

    @Test
    void aPassageOfAKindWithoutANameIsQuotedOnceInTheField() {
        start();
        fx(
                () -> {
                    workspace.select("says the ministry");
                    new Tagging(workspace.session()).press("actor");
                });
        fx(this::sentence);
        focusText();

        tap(KeyCode.L);
        settle();

        assertThat(lookup("Actor: “says the ministry”").queryAll()).isNotEmpty();
        assertThat(lookup("“”").queryAll()).isEmpty();
        picture("link-chooser-unnamed", stage().getScene());
    }

    private void chain() {
        Annotation sentence = workspace.selected();
        Tagging tagging = new Tagging(workspace.session());
        workspace.select("loss of access for aid");
        tagging.create("implication", "Loss of access");
        Annotation loss = workspace.selected();
        link(sentence, 0, sentence, 2);
        link(sentence, 2, loss, 0);
        workspace.session().selection().selectWords(null);
    }

    private void sentence() {
        Tagging tagging = new Tagging(workspace.session());
        workspace.select("Russia and Iran drive escalation at the border");
        tagging.create("actor", "Russia");
        tagging.create("actor", "Iran");
        tagging.create("risk", "Escalation");
        workspace.session().selection().selectWords(null);
    }

    private List<Link> links() {
        return workspace
                .document()
                .links()
                .at(workspace.document().annotations().getFirst())
                .stream()
                .map(Hanging::link)
                .toList();
    }

    private void start() {
        window = showWindow(980, 700);
    }

    @Test
    void theFieldCoversNoneOfThePassageAndStandsStillWhileOneTypes() {
        start();
        fx(() -> stage().setHeight(440));
        fx(this::sentence);
        focusText();
        fx(() -> workspace.session().selection().selectWords(null));

        tap(KeyCode.L);
        settle();
        picture("link-chooser-low-window", stage().getScene());
        Bounds field = inScene("#link-field");
        assertBesideThePassage();
        write("esc");
        settle();
        assertBesideThePassage();
        assertThat(inScene("#link-field").getMinY()).isEqualTo(field.getMinY());
    }

    private void assertBesideThePassage() {
        Bounds chooser = inScene("#link-chooser");
        ReaderPane reader = lookup("#reader").queryAs(ReaderPane.class);
        Span place = workspace.session().selection().annotation().get().place().orElseThrow();
        assertThat(onFxThread(() -> reader.boundsOf(place)))
                .isNotEmpty()
                .noneMatch(chooser::intersects);
        assertThat(chooser.getMinY()).isGreaterThanOrEqualTo(inScene("#reader").getMinY());
    }

    private Bounds inScene(String id) {
        Node node = lookup(id).query();
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()));
    }
}
