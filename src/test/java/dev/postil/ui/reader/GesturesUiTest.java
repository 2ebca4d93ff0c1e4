package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.settings.ThemeChoice;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Edges, wider selections, the pen and the lanes, as far as keys and clicks go.
class GesturesUiTest extends ReaderUi {

    @Test
    void keysMoveTheEdgesOfTheSelectedAnnotation() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("signs little", "actor"));

        pressKeys(KeyCode.E);
        assertThat(sign()).startsWith("Move the end");
        picture("reader-edges-light", stage().getScene());
        pressKeys(KeyCode.CONTROL, KeyCode.RIGHT);
        pressKeys(KeyCode.HOME);
        assertThat(sign()).startsWith("Move the start");
        pressKeys(KeyCode.CONTROL, KeyCode.LEFT);
        pressKeys(KeyCode.LEFT);
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("reader-edges-dark", stage().getScene());
        assertThat(now(annotation).quote().exact()).isEqualTo("signs little");
        pressKeys(KeyCode.ENTER);

        assertThat(now(annotation).quote().exact()).isEqualTo("o side, signs little, and");
        assertThat(node("#reader-sign").isVisible()).isFalse();
        fx(() -> desk.session().history().undo());
        assertThat(now(annotation).quote().exact()).isEqualTo("signs little");
    }

    @Test
    void theSignDoesNotCoverTheEdgeThatMoves() {
        open(ReaderTexts.brief());
        select(annotate("Somebody once said", "actor"));

        pressKeys(KeyCode.E);
        Node sign = node("#reader-sign");
        Node grip = node("#grip-end");
        assertThat(onFxThread(() -> sign.localToScene(sign.getLayoutBounds()).getMaxY()))
                .isLessThan(onFxThread(() -> grip.localToScene(grip.getLayoutBounds()).getMinY()));
    }

    @Test
    void escapePutsTheEdgesBack() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("signs little", "actor"));

        pressKeys(KeyCode.E);
        pressKeys(KeyCode.RIGHT);
        pressKeys(KeyCode.RIGHT);
        pressKeys(KeyCode.ESCAPE);

        assertThat(now(annotation)).isEqualTo(annotation);
        assertThat(desk.session().edges().moving().get()).isNull();
    }

    @Test
    void anEdgeFollowsTheArrowInTextFromRightToLeft() {
        open(ReaderTexts.scripts());
        Annotation annotation = select(annotate("عربي طويل", "risk"));

        pressKeys(KeyCode.E);
        pressKeys(KeyCode.CONTROL, KeyCode.LEFT);
        picture("reader-edges-arabic", stage().getScene());
        pressKeys(KeyCode.ENTER);

        assertThat(now(annotation).quote().exact()).isEqualTo("عربي طويل مخصص");
        assertThat(centre("#grip-end")).isLessThan(centre("#grip-start"));
    }

    @Test
    void theGripsStandAtBothEndsAndGoWithTheSelection() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("signs little", "actor"));
        List<Bounds> boxes = bounds(placeOf(annotation));

        assertThat(centre("#grip-start")).isBetween(left(boxes) - 8, left(boxes) + 2);
        assertThat(centre("#grip-end")).isBetween(right(boxes) - 2, right(boxes) + 8);
        assertThat(this.<Region>node("#grip-end").getWidth()).isGreaterThanOrEqualTo(12);

        fx(() -> desk.session().selection().select(null));
        assertThat(node("#grip-end").isVisible()).isFalse();
    }

    @Test
    void aSelectionIsWidenedAndNarrowedByKey() {
        open(ReaderTexts.brief());
        fx(() -> reader.focusText());
        fx(() -> reader.moveCaret(desk.spanOf("asked for a written").start()));

        pressKeys(KeyCode.X);
        assertThat(selected()).isEqualTo("asked");
        pressKeys(KeyCode.X);
        assertThat(selected()).isEqualTo("Two ministries have asked for a written protocol.");
        pressKeys(KeyCode.X);
        pressKeys(KeyCode.X);
        assertThat(selected()).startsWith("What could go wrong");
        pressKeys(KeyCode.SHIFT, KeyCode.X);
        pressKeys(KeyCode.SHIFT, KeyCode.X);
        assertThat(selected()).isEqualTo("Two ministries have asked for a written protocol.");
    }

    @Test
    void thePenTagsASelectionMadeByKeysOnceShiftIsUp() {
        open(ReaderTexts.brief());
        fx(() -> reader.focusText());
        fx(() -> reader.moveCaret(desk.spanOf("ministry").start()));
        pressKeys(KeyCode.S);
        assertThat(sign()).startsWith("Highlighting every selection");
        picture("reader-pen", stage().getScene());

        int before = desk.document().annotations().size();
        press(KeyCode.SHIFT);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        settle();
        assertThat(desk.document().annotations()).hasSize(before);
        release(KeyCode.SHIFT);
        settle();
        assertThat(desk.document().annotations()).hasSize(before + 1);

        pressKeys(KeyCode.ESCAPE);
        assertThat(desk.session().selection().pen().isOn()).isFalse();
        assertThat(node("#reader-sign").isVisible()).isFalse();
    }

    @Test
    void aBlankSelectionIsRefusedWithAWord() {
        open(ReaderTexts.brief());
        fx(() -> reader.focusText());
        fx(() -> reader.moveCaret(desk.spanOf(" ministry").start()));

        pressKeys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(desk.session().selection().words().get()).isNull();
        assertThat(sign()).startsWith("Only blanks");

        pressKeys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(node("#reader-sign").isVisible()).isFalse();
    }

    @Test
    void eachAnnotationHasABracketBesideTheText() {
        open(ReaderTexts.brief());
        annotate("names no side, signs little", "actor");
        annotate("signs little, and keeps the air-defence", "risk");
        Annotation inner = annotate("keeps the air-defence command", "implication", "risk");
        assertThat(lookup(".lane-bracket").queryAll()).isEmpty();

        fx(() -> reader.focusText());
        pressKeys(KeyCode.M);
        assertThat(settings.lanesShown().get()).isTrue();
        assertThat(lookup(".lane-bracket").queryAll()).hasSize(3);
        picture("reader-lanes-light", stage().getScene());

        fx(() -> desk.session().selection().select(inner));
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("reader-lanes-dark", stage().getScene());
        Node bracket = bracketsFromLeft().getFirst();
        clickOn(bracket);
        assertThat(desk.session().selection().annotation().get()).isNotEqualTo(inner);

        pressKeys(KeyCode.M);
        assertThat(node("#margin-lanes").isVisible()).isFalse();
    }

    @Test
    void namesBesideTheTextGoOverSeveralLinesWhereOneIsTooShort() {
        open(ReaderTexts.brief());
        annotate("names no side, signs little", "implication", "actor", "risk");
        fx(() -> stage().setWidth(620));
        fx(() -> settings.lanesShown().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        picture("reader-lanes-names", stage().getScene());

        Label name = lookup(".lane-name").query();
        assertThat(name.isVisible()).isTrue();
        assertThat(name.getHeight()).isGreaterThan(24);
        assertThat(name.getTooltip().getText()).isEqualTo("Implication, Actor, Risk");
        assertThat(name.getBoundsInParent().getMaxX()).isLessThan(reader.room().getMaxX());
    }

    @Test
    void aNameBesideTheTextIsNeverBrokenWithinAWord() {
        open(ReaderTexts.brief());
        annotate("names no side, signs little", "implication");
        fx(() -> stage().setWidth(460));
        fx(() -> settings.lanesShown().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        picture("reader-lanes-short", stage().getScene());

        Label name = lookup(".lane-name").query();
        assertThat(name.isVisible()).isTrue();
        assertThat(name.getHeight()).isLessThan(24);
    }

    @Test
    void lanesThatFindNoRoomAreCounted() {
        open(ReaderTexts.brief());
        for (int i = 0; i < 8; i++) {
            annotate("names no side, signs little".substring(i), "risk", "actor");
        }
        fx(() -> stage().setWidth(400));
        fx(() -> settings.lanesShown().set(true));
        picture("reader-lanes-narrow", stage().getScene());

        int brackets = lookup(".lane-bracket").queryAll().size();
        assertThat(brackets).isBetween(2, 7);
        assertThat(lookup(".lane-count").<Label>query().getText()).isEqualTo("+" + (8 - brackets));
    }

    @Test
    void lanesStandOnTheLeftOfATextFromRightToLeft() {
        open(ReaderTexts.scripts());
        annotate("عربي طويل", "risk");
        annotate("שלום", "actor");
        annotate("中文字符", "implication");
        fx(() -> settings.lanesShown().set(true));
        picture("reader-lanes-arabic", stage().getScene());

        Bounds words = bounds(desk.spanOf("عربي")).getFirst();
        assertThat(bracketsFromLeft())
                .hasSize(3)
                .allMatch(
                        each ->
                                each.localToScene(each.getLayoutBounds()).getMaxX()
                                        < words.getMinX());
    }

    private List<Node> bracketsFromLeft() {
        return lookup(".lane-bracket").queryAll().stream()
                .sorted(java.util.Comparator.comparingDouble(Node::getLayoutX))
                .toList();
    }

    private String sign() {
        assertThat(node("#reader-sign").isVisible()).isTrue();
        return this.<Label>node("#reader-sign-words").getText();
    }

    private String selected() {
        Span words = desk.session().selection().words().get();
        return words.of(desk.document().text());
    }

    private double centre(String id) {
        Node grip = node(id);
        return onFxThread(() -> grip.localToScene(grip.getLayoutBounds()).getCenterX());
    }

    private static double left(List<Bounds> boxes) {
        return boxes.getFirst().getMinX();
    }

    private static double right(List<Bounds> boxes) {
        return boxes.getLast().getMaxX();
    }
}
