package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The bubble over a pane that stands for the text.
abstract class BubblePage extends UiTest {

    @TempDir Path folder;
    Desktop desktop;
    final Commands commands = new Commands();
    final List<String> done = new ArrayList<>();

    /// How far the text was to be scrolled, in pixels.
    final List<Double> scrolled = new ArrayList<>();

    /// Stands for the text: takes the focus, and has every word at the same place.
    final Region text = new Region();

    double wordsAt = 120;
    Bounds paneOfText = new BoundingBox(0, 0, 760, 520);

    @BeforeEach
    final void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three Moscow four");
        Tag russia =
                new Tag(
                        desktop.id(),
                        "actor",
                        null,
                        "Russia",
                        "The state and those who speak for it.",
                        List.of("Moscow"),
                        null,
                        Sample.NOW);
        desktop.session().perform(new Change.OfTag(null, russia));
        desktop.tag("risk", "Misperception");
        desktop.tag("implication", "Humanitarian corridor closes");
    }

    final void tap(KeyCode key) {
        press(key).release(key);
        settle();
        settle();
    }

    final Annotation selected() {
        return desktop.session().selection().annotation().get();
    }

    final Region bubble() {
        return node("#tag-bubble");
    }

    final void showBubble() {
        Scene scene = show(760, 520, this::layer);
        fx(
                () -> {
                    new KeyHandler(commands, () -> true, _ -> {}).install(scene);
                    text.requestFocus();
                });
    }

    private StackPane layer() {
        text.setFocusTraversable(true);
        KeyHandler.actIn(text);
        commands.register(command("annotation.note", "N"), command("annotation.remove", "Del"));
        BubbleLayer layer =
                new BubbleLayer(
                        desktop.session(),
                        new Tagging(desktop.session()),
                        settings.digits(desktop.session().id()),
                        Messages.load(Locale.ENGLISH),
                        commands,
                        new BubbleLayer.Words(
                                this::boundsOf,
                                () -> paneOfText,
                                text::requestFocus,
                                () -> text,
                                scrolled::add));
        return new StackPane(new VBox(text), layer);
    }

    private List<Bounds> boundsOf(Span span) {
        return List.of(new BoundingBox(400, wordsAt, 60, 22));
    }

    final Command command(String id, String key) {
        return Command.named(id, CommandGroup.ANNOTATE, id).keys(key).does(() -> done.add(id));
    }
}
