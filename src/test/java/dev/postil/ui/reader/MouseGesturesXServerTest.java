package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.task.DirectBackground;
import dev.postil.ui.XServerTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MouseGesturesXServerTest extends XServerTest {

    /// Milliseconds after which a text goes on scrolling only by itself.
    private static final int AFTER_THE_LAST_MOVE = 500;

    @TempDir Path folder;
    private final Commands commands = new Commands();
    private ReaderDesk desk;
    private ReaderPane reader;

    @BeforeEach
    void fill() {
        desk = onFxThread(() -> ReaderDesk.in(folder));
    }

    @Test
    void aDoubleClickTakesTheWord() {
        open(ReaderTexts.brief());
        Span word = desk.spanOf("ambiguity");

        clickTimes(2, middle(word));

        assertThat(selected()).isEqualTo(word);
    }

    @Test
    void aTripleClickTakesTheParagraph() {
        open(ReaderTexts.brief());

        clickTimes(3, middle(desk.spanOf("ambiguity")));

        assertThat(selected().of(desk.document().text()))
                .startsWith("For a decade")
                .endsWith("deny exists.");
    }

    @Test
    void aClickWithShiftExtendsTheSelectionInBothDirections() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("names no side, signs little");
        clickOn(left(words));

        holding(KeyCode.SHIFT, () -> clickOn(right(words)));
        assertThat(selected()).isEqualTo(words);

        Span before = desk.spanOf("strategic ambiguity: it ");
        holding(KeyCode.SHIFT, () -> clickOn(left(before)));
        assertThat(selected().of(desk.document().text())).isEqualTo("strategic ambiguity: it");
    }

    @Test
    void aClickWithShiftSelectsNoAnnotation() {
        open(ReaderTexts.brief());
        annotate("signs little");
        clickOn(left(desk.spanOf("names no side")));

        holding(KeyCode.SHIFT, () -> clickOn(right(desk.spanOf("signs little"))));

        assertThat(desk.session().selection().annotation().get()).isNull();
        assertThat(selected()).isEqualTo(desk.spanOf("names no side, signs little"));
    }

    @Test
    void aClickWithControlSelectsTheAnnotation() {
        open(ReaderTexts.brief());
        Annotation annotation = annotate("signs little");

        holding(KeyCode.CONTROL, () -> clickOn(middle(desk.spanOf("signs little"))));

        assertThat(desk.session().selection().annotation().get()).isEqualTo(annotation);
    }

    @Test
    void draggingGoesOverBlocksAndIsOfferedOnceTheButtonIsUp() {
        open(ReaderTexts.brief());
        Span from = desk.spanOf("telephone line");
        Span to = desk.spanOf("coast guard");

        drag(left(from), MouseButton.PRIMARY).moveTo(right(to));
        settle();
        assertThat(selected()).isNull();

        drop();
        settle();
        assertThat(selected()).isEqualTo(new Span(from.start(), to.end()));
    }

    @Test
    void draggingOutOfTheTextScrollsItForAsLongAsTheButtonIsDown() {
        open(ReaderTexts.longText());
        Span start = desk.spanOf("Paragraph 1 ");

        drag(left(start), MouseButton.PRIMARY).moveTo(belowTheText());
        sleep(AFTER_THE_LAST_MOVE);
        int top = top();
        until(() -> top() > top + 1000);
        drop();
        settle();

        assertThat(selected().start()).isEqualTo(start.start());
        assertThat(selected().end()).isGreaterThan(top + 1000);
    }

    @Test
    void draggingWithControlTakesWholeWordsInBothDirections() {
        open(ReaderTexts.brief());
        Span middle = desk.spanOf("ambiguity");

        holding(
                KeyCode.CONTROL,
                () -> {
                    drag(middle(middle), MouseButton.PRIMARY).moveTo(middle(desk.spanOf("side")));
                    settle();
                    drop();
                });
        assertThat(selected()).isEqualTo(desk.spanOf("ambiguity: it names no side"));

        holding(
                KeyCode.CONTROL,
                () -> {
                    drag(middle(middle), MouseButton.PRIMARY)
                            .moveTo(middle(desk.spanOf("side")))
                            .moveTo(middle(desk.spanOf("ministry")));
                    settle();
                    drop();
                });
        assertThat(selected().of(desk.document().text()))
                .isEqualTo("ministry has kept to a policy of strategic ambiguity");
    }

    @Test
    void aDoubleClickWithControlTakesTheSentence() {
        open(ReaderTexts.brief());

        holding(KeyCode.CONTROL, () -> clickTimes(2, middle(desk.spanOf("radar"))));

        assertThat(selected().of(desk.document().text()))
                .startsWith("It also means")
                .endsWith("corridor.");
    }

    @Test
    void aGripIsDraggedOverParagraphsInOneStep() {
        open(ReaderTexts.brief());
        Annotation annotation = selectAnnotation("signs little");
        int from = placeOf(annotation).start();

        drag(grip("#grip-end"), MouseButton.PRIMARY).moveTo(right(desk.spanOf("coast guard")));
        settle();
        assertThat(now(annotation)).isEqualTo(annotation);
        picture("reader-drag", stage().getScene());
        drop();
        settle();

        Span moved = new Span(from, desk.spanOf("coast guard").end());
        assertThat(placeOf(now(annotation))).isEqualTo(moved);
        onFxThread(() -> desk.session().history().undo());
        assertThat(now(annotation).place()).isEqualTo(annotation.place());
    }

    @Test
    void aGripDraggedOntoAWordOfItsLineStaysOnThatLine() {
        open(ReaderTexts.brief());
        Annotation annotation = selectAnnotation("command on a telephone line that both");

        drag(grip("#grip-end"), MouseButton.PRIMARY).moveTo(right(desk.spanOf("telephone line")));
        settle();
        drop();
        settle();

        assertThat(now(annotation).quote().exact()).isEqualTo("command on a telephone line");
    }

    @Test
    void draggingAfterADoubleClickTakesWholeWords() {
        open(ReaderTexts.brief());

        clickOn(middle(desk.spanOf("names")));
        drag(middle(desk.spanOf("names")), MouseButton.PRIMARY)
                .moveTo(middle(desk.spanOf("signs")));
        settle();
        drop();
        settle();

        assertThat(selected().of(desk.document().text())).isEqualTo("names no side, signs");
    }

    @Test
    void aDragWithAltKeepsHalfWords() {
        open(ReaderTexts.brief());
        Span words = new Span(desk.spanOf("names").start() + 2, desk.spanOf("signs").end() - 2);

        holding(
                KeyCode.ALT,
                () -> {
                    drag(left(words), MouseButton.PRIMARY).moveTo(right(words));
                    settle();
                    drop();
                });
        settle();

        assertThat(selected()).isEqualTo(words);
    }

    @Test
    void aGripDraggedWithControlStopsAtWords() {
        open(ReaderTexts.brief());
        Annotation annotation = selectAnnotation("signs little");

        holding(
                KeyCode.CONTROL,
                () -> {
                    drag(grip("#grip-start"), MouseButton.PRIMARY)
                            .moveTo(middle(desk.spanOf("strategic")));
                    settle();
                    drop();
                });

        assertThat(placeOf(now(annotation)).start()).isEqualTo(desk.spanOf("strategic").start());
    }

    @Test
    void escapeWhileAGripIsDraggedPutsItBack() {
        open(ReaderTexts.brief());
        Annotation annotation = selectAnnotation("signs little");

        drag(grip("#grip-end"), MouseButton.PRIMARY).moveTo(right(desk.spanOf("coast guard")));
        settle();
        push(KeyCode.ESCAPE);
        settle();
        moveTo(middle(desk.spanOf("corridor")));
        drop();
        settle();

        assertThat(now(annotation)).isEqualTo(annotation);
    }

    @Test
    void aGripDraggedOutOfTheTextScrollsIt() {
        open(ReaderTexts.longText());
        Annotation annotation = selectAnnotation("Paragraph 1 ");

        drag(grip("#grip-end"), MouseButton.PRIMARY).moveTo(belowTheText());
        int top = top();
        until(() -> top() > top + 1000);
        drop();
        settle();

        assertThat(placeOf(now(annotation)).start()).isEqualTo(placeOf(annotation).start());
        assertThat(placeOf(now(annotation)).end()).isGreaterThan(top + 1000);
    }

    @Test
    void withThePenThreeClicksMakeOneHighlight() {
        open(ReaderTexts.brief());
        onFxThread(
                () -> {
                    desk.session().selection().pen().takeUp();
                    return true;
                });

        clickTimes(3, middle(desk.spanOf("ambiguity")));

        assertThat(desk.document().annotations()).hasSize(1);
        assertThat(desk.document().annotations().getFirst().quote().exact())
                .startsWith("For a decade");
        assertThat(selected()).isNull();
    }

    @Test
    void withThePenAQuickDragIsTaggedToItsEnd() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("names no side, signs little");
        Point2D[] path = {left(words), middle(words), right(words)};
        fx(
                () -> {
                    desk.session().selection().pen().takeUp();
                    Robot robot = new Robot();
                    robot.mouseMove(path[0]);
                    robot.mousePress(MouseButton.PRIMARY);
                    robot.mouseMove(path[1]);
                    robot.mouseMove(path[2]);
                    robot.mouseRelease(MouseButton.PRIMARY);
                });
        until(() -> !desk.document().annotations().isEmpty());
        settle();

        assertThat(desk.document().annotations())
                .extracting(each -> each.place().orElseThrow())
                .containsExactly(words);
        assertThat(selected()).isNull();
    }

    private Annotation selectAnnotation(String words) {
        Annotation annotation = annotate(words);
        fx(() -> desk.session().selection().select(annotation));
        settle();
        return annotation;
    }

    private Annotation now(Annotation annotation) {
        return desk.document().annotation(annotation.id()).orElseThrow();
    }

    private static Span placeOf(Annotation annotation) {
        return annotation.place().orElseThrow();
    }

    private Point2D grip(String id) {
        javafx.scene.Node grip = node(id);
        Bounds bounds = onFxThread(() -> grip.localToScene(grip.getLayoutBounds()));
        return onScreen(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }

    private void open(Content content) {
        onFxThread(
                () -> {
                    desk.open(content);
                    return true;
                });
        Scene scene = show(840, 700, this::newReader);
        new KeyHandler(commands, () -> true, _ -> {}).install(scene);
    }

    private ReaderPane newReader() {
        reader = desk.pane(settings, new DirectBackground(), commands);
        return reader;
    }

    private Annotation annotate(String words) {
        Annotation made = onFxThread(() -> desk.annotate(words, "actor"));
        settle();
        return made;
    }

    private Span selected() {
        return desk.session().selection().words().get();
    }

    private int top() {
        return onFxThread(() -> desk.session().reading().top().get());
    }

    private List<Bounds> bounds(Span span) {
        return onFxThread(() -> reader.boundsOf(span));
    }

    private Point2D left(Span span) {
        Bounds first = bounds(span).getFirst();
        return onScreen(new Point2D(first.getMinX() + 1, first.getCenterY()));
    }

    private Point2D right(Span span) {
        Bounds last = bounds(span).getLast();
        return onScreen(new Point2D(last.getMaxX() - 1, last.getCenterY()));
    }

    private Point2D middle(Span span) {
        Bounds first = bounds(span).getFirst();
        return onScreen(new Point2D(first.getCenterX(), first.getCenterY()));
    }

    private Point2D belowTheText() {
        Bounds pane = onFxThread(() -> reader.localToScene(reader.getLayoutBounds()));
        return onScreen(new Point2D(pane.getCenterX(), pane.getMaxY() + 30));
    }
}
