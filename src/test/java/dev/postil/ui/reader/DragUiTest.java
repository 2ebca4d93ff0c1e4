package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// What is dragged in the text: selections and the grips of a highlight.
class DragUiTest extends ReaderUi {

    private Point2D grip(String id) {
        Node grip = node(id);
        Bounds box = onFxThread(() -> grip.localToScene(grip.getLayoutBounds()));
        return new Point2D(box.getCenterX(), box.getCenterY());
    }

    @Test
    void theEndGripTakesTheLineUnderThePointer() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("command on a telephone line that both", "actor"));
        Span word = desk.spanOf("telephone line");
        assertThat(bounds(word).getFirst().getMinY())
                .isEqualTo(bounds(placeOf(annotation)).getLast().getMinY());

        drag(node("#grip-end"), 1, grip("#grip-end"), right(word), false);

        assertThat(now(annotation).quote().exact()).isEqualTo("command on a telephone line");
    }

    @Test
    void onTheGripItselfThePointerMeansTheLineOfTheEdge() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("telephone line that both", "actor"));
        Span line = desk.spanOf("telephone line");
        Node grip = node("#grip-end");
        double y = onFxThread(() -> grip.localToScene(grip.getLayoutBounds()).getCenterY());
        assertThat(y).isGreaterThanOrEqualTo(bounds(line).getFirst().getMaxY());

        Point2D onTheGrip = new Point2D(right(line).getX() + 3, y + 4);
        drag(node("#grip-end"), 1, grip("#grip-end"), onTheGrip, false);

        assertThat(now(annotation).quote().exact()).isEqualTo("telephone line");
    }

    @Test
    void aGripStopsAtWordsAndWithAltAtLetters() {
        open(ReaderTexts.brief());
        Annotation annotation = select(annotate("telephone", "actor"));
        Point2D within = middle(desk.spanOf("line"));

        drag(node("#grip-end"), 1, grip("#grip-end"), within, false);
        assertThat(now(annotation).quote().exact()).isEqualTo("telephone line");

        drag(node("#grip-end"), 1, grip("#grip-end"), within, true);
        assertThat(now(annotation).quote().exact())
                .startsWith("telephone l")
                .doesNotEndWith("line");
    }

    @Test
    void aDragThatEndsWithinWordsTakesThemWhole() {
        open(ReaderTexts.brief());

        drag(middle(desk.spanOf("names")), MouseButton.PRIMARY)
                .moveTo(middle(desk.spanOf("signs")));
        drop();
        settle();

        assertThat(selected()).isEqualTo("names no side, signs");
    }

    @Test
    void aDragWithAltTakesWhatItCoversOnly() {
        open(ReaderTexts.brief());
        Span words = new Span(desk.spanOf("names").start() + 2, desk.spanOf("signs").end() - 2);

        dragOver(1, left(words), right(words), true);

        assertThat(selected()).isEqualTo(words.of(desk.document().text()));
    }

    @Test
    void draggingAfterADoubleClickTakesWholeWordsAtBothEnds() {
        open(ReaderTexts.brief());
        Span no = desk.spanOf("no side");

        dragOver(2, left(no), middle(desk.spanOf("signs")), false);
        assertThat(selected()).isEqualTo("no side, signs");

        dragOver(2, left(no), middle(desk.spanOf("strategic")), false);
        assertThat(selected()).isEqualTo("strategic ambiguity: it names no");
    }

    @Test
    void draggingAfterADoubleClickTakesNoSignsBehindTheWord() {
        open(ReaderTexts.brief());
        Span comma = desk.spanOf("side, ");
        Bounds last = bounds(new Span(comma.end() - 1, comma.end())).getFirst();

        dragOver(
                2,
                left(desk.spanOf("names")),
                new Point2D(last.getMaxX() - 2, last.getCenterY()),
                false);

        assertThat(selected()).isEqualTo("names no side");
    }

    @Test
    void draggingAfterThreeClicksTakesWholeParagraphs() {
        open(ReaderTexts.brief());

        dragOver(3, left(desk.spanOf("strategic")), middle(desk.spanOf("demarcation")), false);

        assertThat(selected()).startsWith("For a decade").endsWith("humanitarian corridor.");
    }

    private void dragOver(int clicks, Point2D from, Point2D to, boolean alt) {
        drag(node("#reader-text"), clicks, from, to, alt);
    }

    /// The headless robot knows no clicks in a row and no keys that are held, and there a drag does
    /// not stay with the node it began on.
    private void drag(Node text, int clicks, Point2D from, Point2D to, boolean alt) {
        fx(
                () -> {
                    for (int click = 1; click <= clicks; click++) {
                        text.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, click, from, alt, true));
                        if (click < clicks) {
                            text.fireEvent(
                                    mouse(MouseEvent.MOUSE_RELEASED, click, from, alt, true));
                        }
                    }
                    text.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, clicks, to, alt, false));
                    text.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, clicks, to, alt, false));
                });
    }

    private static MouseEvent mouse(
            EventType<MouseEvent> type, int clicks, Point2D at, boolean alt, boolean still) {
        boolean isDown = !type.equals(MouseEvent.MOUSE_RELEASED);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                alt,
                false,
                isDown,
                false,
                false,
                false,
                false,
                still,
                null);
    }

    private String selected() {
        Span words = desk.session().selection().words().get();
        return words.of(desk.document().text());
    }
}
