package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.Span;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.reader.ReaderPane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How links look in the whole window, large and small, with names that are hard to set.
class LinkPicturesUiTest extends WindowTest {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final String BETWEEN =
            "A paragraph in between says nothing in particular, at some length, so that what is above"
                    + " it and what is below it are not on one screen.\n\n";

    private static final String TEXT =
            "# The strait in autumn\n\n"
                    + "Russia and Iran drive escalation at the border, says the ministry.\n\n"
                    + "The corridor would close.\n\n"
                    + BETWEEN.repeat(30)
                    + "At last the loss of access for aid.\n";

    private Annotation sentence;
    private Annotation corridor;
    private Annotation loss;

    @BeforeEach
    void fill() {
        workspace =
                onFxThread(
                        () -> {
                            OpenedWorkspace made = OpenedWorkspace.empty(folder);
                            made.importText("strait.md", TEXT);
                            return made;
                        });
    }

    private void tagAndLink() {
        sentence =
                tagged(
                        "Russia and Iran drive escalation at the border",
                        List.of("actor", "actor", "risk"),
                        List.of("سلطة الميناء", "港务局", LONG));
        corridor = tagged("corridor would close", List.of("implication"), List.of("Closure"));
        loss = tagged("loss of access for aid", List.of("risk"), List.of("Loss of access"));
        link(sentence, 0, sentence, 2);
        link(sentence, 1, sentence, 2);
        link(sentence, 2, corridor, 0);
        Link far = link(corridor, 0, loss, 0);
        link(sentence, 0, loss, 0);
        workspace
                .session()
                .perform(
                        new Change.OfLink(
                                far,
                                far.withNote("Aid goes by the corridor only.", far.modified())));
        workspace.session().selection().clear();
    }

    @Test
    void theHighlightUnderTheMouseShowsItsArrowsWithoutHidingWords() {
        open();
        fx(this::tagAndLink);
        for (int width : List.of(1440, 1000)) {
            size(width);
            fx(() -> workspace.session().selection().select(corridor));
            settle();
            fx(() -> workspace.session().selection().clear());
            settle();
            assertThat(arrows()).isEmpty();

            pointAt(corridor);

            assertThat(arrows()).isNotEmpty();
            assertThat(all(".link-arrow-label"))
                    .hasSize(1)
                    .allSatisfy(label -> assertThat(right(label)).isLessThanOrEqualTo(left()));
            picture("link-hover-" + width, stage().getScene());
            moveTo(stage().getScene().lookup("#sidebar-filter"));
            settle();
            assertThat(arrows()).isEmpty();
        }
    }

    @Test
    void cardsChooserAndArrowsKeepTheirShapeWithNamesThatAreHardToSet() {
        open();
        fx(this::tagAndLink);
        fx(() -> workspace.session().selection().select(sentence));
        settle();
        looks("links-card");
        assertThat(all(".link-own")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all(".link-own"))
                .allSatisfy(own -> assertThat(own.getLayoutBounds().getWidth()).isPositive());
        focusText();
        tap(KeyCode.L);
        looks("links-chooser");
        assertThat(node("#link-chooser").isVisible()).isTrue();
    }

    @Test
    void theTableNeverScrollsSidewaysAndShowsTheSelectedLinkWhole() {
        open();
        fx(() -> lookup("#view-links").<ToggleButton>query().fire());
        settle();
        looks("links-none");
        fx(this::tagAndLink);
        settle();
        fx(
                () ->
                        lookup("#links-table")
                                .<TableView<?>>query()
                                .getSelectionModel()
                                .clearAndSelect(3));
        for (int width : List.of(1440, 1000)) {
            size(width);
            assertThat(sideways()).isEmpty();
            assertThat(node("#links-whole").isVisible()).isTrue();
        }
        looks("links-table");
        fx(() -> lookup("#links-as-chains").<ToggleButton>query().fire());
        settle();
        looks("links-chains");
        assertThat(lookup("#chain-list").<ListView<?>>query().getItems()).isNotEmpty();
        assertThat(node("#links-whole").isVisible()).isFalse();
    }

    private void open() {
        showWindow(1440, 900);
        size(1440);
    }

    private void size(int width) {
        fx(
                () -> {
                    stage().setWidth(width);
                    stage().setHeight(width == 1000 ? 700 : 900);
                });
        settle();
        settle();
    }

    private void looks(String name) {
        for (int width : List.of(1440, 1000)) {
            size(width);
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                fx(() -> settings.theme().set(theme));
                settle();
                picture(
                        name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width,
                        stage().getScene());
            }
        }
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
    }

    private void pointAt(Annotation annotation) {
        Bounds words = reader().boundsOf(annotation.place().orElseThrow()).getFirst();
        Point2D on = new Point2D(stage().getX() + words.getMinX() + 20, words.getCenterY());
        moveTo(on);
        settle();
    }

    private ReaderPane reader() {
        return lookup("#reader").query();
    }

    /// Where the words in view begin.
    private double left() {
        return reader().boundsOf(new Span(0, workspace.document().text().length())).stream()
                .mapToDouble(Bounds::getMinX)
                .min()
                .orElseThrow();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private Set<Node> all(String selector) {
        return lookup(selector).queryAll();
    }

    private Iterable<Node> arrows() {
        return lookup(".link-arrow").queryAll();
    }

    private Optional<Node> sideways() {
        return lookup("#links-table .scroll-bar").queryAll().stream()
                .filter(it -> ((ScrollBar) it).getOrientation() == Orientation.HORIZONTAL)
                .filter(Node::isVisible)
                .findFirst();
    }

    private Annotation tagged(String words, List<String> kinds, List<String> names) {
        Tagging tagging = new Tagging(workspace.session());
        workspace.select(words);
        for (int i = 0; i < kinds.size(); i++) {
            tagging.create(kinds.get(i), names.get(i));
        }
        Annotation made = workspace.selected();
        workspace.session().selection().selectWords(null);
        return made;
    }
}
