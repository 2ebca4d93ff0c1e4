package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.session.Tagging;
import dev.postil.task.DirectBackground;
import dev.postil.ui.XServerTest;
import dev.postil.ui.bubble.BubbleLayer;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bubble over the text, and a real pointer that begins on it.
class BubbleDragXServerTest extends XServerTest {

    @TempDir Path folder;
    private final Commands commands = new Commands();
    private ReaderDesk desk;
    private ReaderPane reader;

    @BeforeEach
    void selectWordsAboveOthers() {
        desk = onFxThread(() -> ReaderDesk.in(folder));
        fx(
                () -> {
                    try {
                        desk.open(ReaderTexts.brief());
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                });
        Scene scene = show(840, 700, this::readerAndBubble);
        new KeyHandler(commands, () -> true, _ -> {}).install(scene);
        fx(reader::focusText);
        Span words = desk.spanOf("names no side");
        drag(left(words), MouseButton.PRIMARY).moveTo(right(words)).drop();
        settle();
        assertThat(selected()).isEqualTo(words);
    }

    @Test
    void aDragThatBeginsOnAButtonSelectsTheWordsBelow() {
        Bounds button = inScene("#tag-actor");
        Bounds bubble = inScene("#tag-bubble");
        Point2D from = new Point2D(button.getMinX() + 4, button.getCenterY());
        Point2D to = new Point2D(bubble.getMaxX() + 20, button.getCenterY());
        int start = onFxThread(() -> reader.characterAt(from.getX(), from.getY())).orElseThrow();

        drag(onScreen(from), MouseButton.PRIMARY).moveTo(onScreen(to));
        settle();
        assertThat(node("#tag-bubble").isVisible()).isFalse();
        drop();
        settle();

        assertThat(selected().start()).isBetween(start - 1, start + 1);
        assertThat(selected().length()).isGreaterThan(20);
        assertThat(desk.document().annotations()).isEmpty();
        assertThat(node("#tag-bubble").isVisible()).isTrue();
        push(KeyCode.R);
        settle();
        assertThat(desk.document().annotations()).hasSize(1);
    }

    @Test
    void aDragDownFromItGoesOverManyLines() {
        Bounds button = inScene("#tag-risk");
        Point2D from = new Point2D(button.getCenterX(), button.getCenterY());

        drag(onScreen(from), MouseButton.PRIMARY).moveTo(right(desk.spanOf("coast guard"))).drop();
        settle();

        assertThat(selected().end()).isEqualTo(desk.spanOf("coast guard").end());
        assertThat(desk.document().annotations()).isEmpty();
    }

    @Test
    void aHandThatIsNotQuiteStillPressesTheButton() {
        Bounds button = inScene("#tag-risk");
        Point2D from = new Point2D(button.getCenterX(), button.getCenterY());

        drag(onScreen(from), MouseButton.PRIMARY).moveTo(onScreen(from.add(1, 1))).drop();
        settle();

        assertThat(desk.document().annotations()).hasSize(1);
    }

    @Test
    void theWordsInTheFieldAreStillSelectedWithTheMouse() {
        push(KeyCode.T);
        settle();
        write("coast guard");
        settle();
        Bounds field = inScene("#tag-field");

        drag(onScreen(new Point2D(field.getMaxX() - 20, field.getCenterY())), MouseButton.PRIMARY)
                .moveTo(onScreen(new Point2D(field.getMinX() + 1, field.getCenterY())))
                .drop();
        settle();

        assertThat(this.<TextField>node("#tag-field").getSelectedText()).isEqualTo("coast guard");
        assertThat(node("#tag-bubble").isVisible()).isTrue();
    }

    private Parent readerAndBubble() {
        commands.register(command("annotation.note", "N"), command("annotation.remove", "Del"));
        reader = desk.pane(settings, new DirectBackground(), commands);
        BubbleLayer bubble =
                new BubbleLayer(
                        desk.session(),
                        new Tagging(desk.session()),
                        settings.digits(desk.session().id()),
                        Messages.load(Locale.ENGLISH),
                        commands,
                        new BubbleLayer.Words(
                                reader::boundsOf,
                                reader::room,
                                reader::focusText,
                                () -> reader.lookup("#reader-text"),
                                reader::scrollBy));
        return new StackPane(reader, bubble);
    }

    private static Command command(String id, String key) {
        return Command.named(id, CommandGroup.ANNOTATE, id).keys(key).does(() -> {});
    }

    private Span selected() {
        return desk.session().selection().words().get();
    }

    private Bounds inScene(String id) {
        Node node = node(id);
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()));
    }

    private Point2D left(Span span) {
        Bounds first = onFxThread(() -> reader.boundsOf(span)).getFirst();
        return onScreen(new Point2D(first.getMinX() + 1, first.getCenterY()));
    }

    private Point2D right(Span span) {
        Bounds last = onFxThread(() -> reader.boundsOf(span)).getLast();
        return onScreen(new Point2D(last.getMaxX() - 1, last.getCenterY()));
    }
}
