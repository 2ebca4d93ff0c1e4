package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;

class SpeechUiTest extends ReaderUi {

    @Test
    void theTextIsATextAreaWithItsWords() {
        open(ReaderTexts.brief());

        assertThat(ask(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(text()).contains("strategic ambiguity", "Comment form");
        assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(false);
    }

    @Test
    void caretAndSelectionAreTold() {
        open(ReaderTexts.brief());
        int start = text().indexOf("strategic");

        fx(
                () ->
                        area().executeAccessibleAction(
                                        AccessibleAction.SET_TEXT_SELECTION,
                                        start,
                                        start + "strategic".length()));

        assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(start);
        assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(start + 9);
        assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(start + 9);
        assertThat(desk.session().selection().words().get()).isEqualTo(desk.spanOf("strategic"));
    }

    @Test
    void theTagsAreSaidWhereTheCaretEntersAHighlight() {
        open(ReaderTexts.brief());
        fx(() -> desk.annotate("strategic ambiguity", "implication", "risk"));
        Span words = desk.spanOf("strategic ambiguity");

        fx(() -> reader.moveCaret(words.start() + 3));
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("Highlight: Implication, Risk");
        fx(() -> reader.moveCaret(words.end() + 3));
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("");
    }

    @Test
    void aTagThatIsGivenAtTheCaretIsSaid() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("strategic ambiguity");
        fx(() -> reader.moveCaret(words.start() + 3));
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("");

        fx(() -> desk.annotate("strategic ambiguity", "risk"));

        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("Highlight: Risk");
    }

    @Test
    void theTagsAreSaidInAnAsideAndBehindItWhileItIsUnfolded() {
        open(ReaderTexts.brief());
        fx(() -> desk.annotate("Leave a comment", "risk"));
        fx(() -> desk.session().reading().go(desk.spanOf("Leave a comment")));
        fx(() -> reader.moveCaret(desk.spanOf("Leave a comment").start() + 2));

        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("Highlight: Risk");
    }

    @Test
    void theLinesAreThoseOnScreenOneAfterTheOther() {
        open(ReaderTexts.scripts());

        List<String> lines = lines();

        assertThat(String.join("", lines)).isEqualTo(text().replace("\n", ""));
        assertThat(lines).hasSizeGreaterThan(6);
    }

    @Test
    void everyPlaceIsOnItsLine() {
        open(ReaderTexts.longText());
        fx(() -> desk.session().reading().go(desk.spanOf("the last words")));
        String text = text();

        for (int place = 0; place < text.length(); place += 37) {
            Object line = ask(AccessibleAttribute.LINE_FOR_OFFSET, place);
            assertThat((Integer) ask(AccessibleAttribute.LINE_START, line))
                    .isLessThanOrEqualTo(place);
            assertThat((Integer) ask(AccessibleAttribute.LINE_END, line))
                    .isGreaterThanOrEqualTo(place);
        }
    }

    @Test
    void aLineThatIsNotThereHasNoEnds() {
        open(ReaderTexts.brief());

        assertThat(ask(AccessibleAttribute.LINE_START, -1)).isNull();
        assertThat(ask(AccessibleAttribute.LINE_END, 10_000)).isNull();
    }

    @Test
    void aPointIsInTheBoxOfItsCharacter() {
        open(ReaderTexts.brief());
        int place = text().indexOf("ambiguity");

        Bounds box = ((Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, place, place))[0];
        Object found =
                ask(
                        AccessibleAttribute.OFFSET_AT_POINT,
                        new Point2D(box.getMinX() + 1, box.getCenterY()));

        assertThat(found).isEqualTo(place);
    }

    @Test
    void whatIsAskedForComesIntoView() {
        open(ReaderTexts.longText());
        int far = text().indexOf("the last words");

        fx(() -> area().executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, far, far + 3));

        assertThat(onFxThread(() -> reader.boundsOf(desk.spanOf("the last words")))).isNotEmpty();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        Object start = ask(AccessibleAttribute.LINE_START, 0);
        while (start != null) {
            Object end = ask(AccessibleAttribute.LINE_END, number);
            lines.add(text().substring((Integer) start, (Integer) end));
            number++;
            start = ask(AccessibleAttribute.LINE_START, number);
        }
        return lines;
    }

    private String text() {
        return (String) ask(AccessibleAttribute.TEXT);
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return onFxThread(() -> area().queryAccessibleAttribute(attribute, parameters));
    }

    private ReadingArea area() {
        return this.<ReadingArea>node("#reader-text");
    }
}
