package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.ui.reader.ReaderPane;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The menu of an annotation does the same at its card and at its words.
class AnnotationMenuUiTest extends BriefTest {

    private static final String WORDS = "strategic ambiguity";
    private static final String NEIGHBOUR = "two patrol boats collided in fog";

    /// The headless platform cannot draw a menu that begins on the screen and ends beside it.
    @BeforeEach
    void leaveRoomForTheMenu() {
        fx(() -> stage().setWidth(760));
    }

    @Test
    void whatIsAskedForAtTheWordsIsDoneToTheirAnnotation() {
        everyItemDoesWhatItSays(() -> askAtWords(WORDS, "ambiguity"));
    }

    @Test
    void whatIsAskedForAtTheCardIsDoneToItsAnnotation() {
        everyItemDoesWhatItSays(() -> askAtCard(WORDS));
    }

    private void everyItemDoesWhatItSays(Runnable ask) {
        ask.run();
        assertThat(workspace.selected().quote().exact()).isEqualTo(WORDS);
        picture("annotation-menu", lookup("#menu-annotation-remove").query().getScene());
        tap(KeyCode.ESCAPE);

        choose(ask, "#menu-tag-name");
        assertThat(focused().getId()).isEqualTo("tag-field");
        tap(KeyCode.ESCAPE);
        tap(KeyCode.ESCAPE);
        choose(ask, "#menu-annotation-fields");
        assertThat(lookup("#field-editor").query().isVisible()).isTrue();
        tap(KeyCode.ESCAPE);
        choose(ask, "#menu-annotation-note");
        assertThat(focused().getStyleClass()).contains("note-field");
        tap(KeyCode.ESCAPE);
        choose(ask, "#menu-link-make");
        assertThat(node("#link-chooser").isVisible()).isTrue();
        tap(KeyCode.ESCAPE);

        int before = annotations().size();
        choose(ask, "#menu-annotation-duplicate");
        assertThat(quoted(WORDS)).isEqualTo(2);
        undo();
        choose(ask, "#menu-annotation-remove");
        assertThat(quoted(WORDS)).isZero();
        undo();
        choose(ask, "#menu-annotation-join");
        assertThat(notices()).last().asString().startsWith("Nothing to join");
        choose(ask, "#menu-annotation-copyQuote");
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(
                        "“strategic ambiguity” — Policy desk,"
                                + " Hedging at the border: a policy brief, 2025-03-22");
        assertThat(annotations()).hasSize(before);
    }

    @Test
    void theWordsAreSplitWhereTheMenuWasAskedFor() {
        fx(() -> reader().moveCaret(0));

        choose(() -> askAtWords(WORDS, "ambiguity"), "#menu-annotation-split");

        assertThat(quoted("strategic")).as(this::quotes).isEqualTo(1);
        assertThat(quoted("ambiguity")).isEqualTo(1);
        undo();
        assertThat(quoted(WORDS)).isEqualTo(1);
    }

    @Test
    void overlappingOnesAreJoined() {
        choose(() -> askAtCard(NEIGHBOUR), "#menu-annotation-join");

        assertThat(quoted("two patrol boats collided in fog and nobody could say")).isEqualTo(1);
        assertThat(workspace.selected().tags()).hasSize(2);
    }

    @Test
    void whereNothingIsAnnotatedNothingCanBeDone() {
        fx(() -> workspace.session().selection().clear());
        askAtWords("The habit has served", "habit");

        assertThat(isOffered("#menu-annotation-remove")).isFalse();
        assertThat(isOffered("#menu-annotation-copyQuote")).isFalse();
        tap(KeyCode.ESCAPE);
        assertThat(lookup("#menu-annotation-remove").tryQuery()).isEmpty();
    }

    private boolean isOffered(String item) {
        return !node(item).getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
    }

    private void choose(Runnable ask, String item) {
        ask.run();
        clickOn(item);
        settle();
    }

    private void askAtCard(String quote) {
        Annotation annotation =
                annotations().stream()
                        .filter(each -> each.quote().exact().equals(quote))
                        .findFirst()
                        .orElseThrow();
        fx(() -> workspace.session().selection().select(annotation));
        fx(() -> workspace.session().selection().clear());
        Node words =
                lookup(".quote-words")
                        .<Label>match(label -> quote.equals(label.getText()))
                        .match(AnnotationMenuUiTest::isOnScreen)
                        .query();
        Bounds box = onFxThread(() -> words.localToScreen(words.getLayoutBounds()));
        rightClickOn(new Point2D(box.getMinX() + 10, box.getCenterY()));
        settle();
    }

    /// The list keeps cells in reserve that are hidden themselves, while what is in them is not.
    private static boolean isOnScreen(Node node) {
        return node == null || node.isVisible() && isOnScreen(node.getParent());
    }

    /// At the beginning of a part of some words.
    private void askAtWords(String words, String part) {
        int start = workspace.document().text().indexOf(words);
        int at = workspace.document().text().indexOf(part, start);
        Bounds box = onFxThread(() -> reader().boundsOf(new Span(at, at + 1)).getFirst());
        Point2D place = new Point2D(box.getMinX() + 1, box.getCenterY());
        rightClickOn(onFxThread(() -> stage().getScene().getRoot().localToScreen(place)));
        settle();
    }

    private ReaderPane reader() {
        return node("#reader");
    }

    private Node focused() {
        return onFxThread(() -> stage().getScene().getFocusOwner());
    }

    private void undo() {
        fx(() -> workspace.session().history().undo());
    }

    private List<Annotation> annotations() {
        return List.copyOf(workspace.document().annotations());
    }

    private long quoted(String words) {
        return annotations().stream()
                .map(Annotation::quote)
                .map(Quote::exact)
                .filter(words::equals)
                .count();
    }

    private String quotes() {
        return annotations().stream().map(each -> each.quote().exact()).toList().toString();
    }

    private List<String> notices() {
        return lookup(".notice > .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
