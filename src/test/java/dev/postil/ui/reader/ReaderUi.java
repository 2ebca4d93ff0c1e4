package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.task.DirectBackground;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests that look at a reader with a text in it.
abstract class ReaderUi extends UiTest {

    @TempDir java.nio.file.Path folder;
    final DirectBackground background = new DirectBackground();
    final Commands commands = new Commands();
    final List<String> refused = new ArrayList<>();
    ReaderDesk desk;
    ReaderPane reader;

    @BeforeEach
    final void fill() {
        desk = onFxThread(() -> ReaderDesk.in(folder));
    }

    final void open(Content content) {
        onFxThread(
                () -> {
                    desk.open(content);
                    return true;
                });
        Scene scene = show(840, 900, this::newReader);
        new KeyHandler(commands, () -> true, refused::add).install(scene);
    }

    private ReaderPane newReader() {
        reader = desk.pane(settings, background, commands);
        return reader;
    }

    final void pressKeys(KeyCode... keys) {
        push(keys);
        settle();
    }

    final Annotation annotate(String words, String... kinds) {
        Annotation made = onFxThread(() -> desk.annotate(words, kinds));
        settle();
        return made;
    }

    final Annotation select(Annotation annotation) {
        fx(() -> desk.session().selection().select(annotation));
        fx(() -> reader.focusText());
        return annotation;
    }

    final Annotation now(Annotation annotation) {
        return desk.document().annotation(annotation.id()).orElseThrow();
    }

    final List<Bounds> bounds(Span span) {
        return onFxThread(() -> reader.boundsOf(span));
    }

    static Span placeOf(Annotation annotation) {
        return annotation.place().orElseThrow();
    }

    final Point2D left(Span span) {
        Bounds first = bounds(span).getFirst();
        return new Point2D(first.getMinX() + 1, first.getCenterY());
    }

    final Point2D right(Span span) {
        Bounds last = bounds(span).getLast();
        return new Point2D(last.getMaxX() - 1, last.getCenterY());
    }

    final Point2D middle(Span span) {
        Bounds first = bounds(span).getFirst();
        return new Point2D(first.getCenterX(), first.getCenterY());
    }

    final long drawnTints() {
        return drawn(".tint");
    }

    final long drawn(String style) {
        return lookup(style).<Path>queryAll().stream()
                .filter(path -> !path.getElements().isEmpty())
                .count();
    }
}
