package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.ui.UiTest;
import dev.postil.ui.control.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandPaletteUiTest extends UiTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final KeyNames keys = new KeyNames(messages, false);
    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands();
    private Overlay overlay;
    private Node reader;
    private CommandPalette palette;

    @BeforeEach
    void openWindow() {
        commands.register(
                command("risk", CommandGroup.ANNOTATE, "Tag as risk", "R"),
                command("note", CommandGroup.ANNOTATE, "Write a note", "N", "Enter"),
                command("find", CommandGroup.FIND, "Find in document", "Ctrl+F"),
                command("import", CommandGroup.WORKSPACE, "Import documents…", "Ctrl+O"),
                Command.named("undo", CommandGroup.HISTORY, "Undo")
                        .keys("Ctrl+Z")
                        .when(new SimpleBooleanProperty(false))
                        .does(() -> done.add("undo")));
        show(900, 600, this::window);
        palette =
                onFxThread(
                        () ->
                                new CommandPalette(
                                        commands, new CommandControls(keys), messages, overlay));
        fx(reader::requestFocus);
    }

    @Test
    void aFewLettersAndEnterRunACommandAndReturnTheFocus() {
        fx(palette::toggle);
        write("import").type(KeyCode.ENTER);

        assertThat(done).containsExactly("import");
        assertThat(reader.isFocused()).isTrue();
    }

    @Test
    void arrowsChooseFurtherDown() {
        fx(palette::toggle);
        type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(done).containsExactly("note");
    }

    @Test
    void whatIsImpossibleIsShownButDoesNothing() {
        fx(palette::toggle);
        write("undo").type(KeyCode.ENTER);

        assertThat(done).isEmpty();
        assertThat(lookup("#command-palette").tryQuery()).isPresent();
    }

    @Test
    void theListIsAsHighAsItsRows() {
        fx(palette::toggle);
        double all = height();
        write("import");

        assertThat(height()).isLessThan(all - 3 * 30);
        picture("palette-one", stage().getScene());
    }

    private double height() {
        settle();
        return node("#command-palette").getLayoutBounds().getHeight();
    }

    @Test
    void escapeClosesIt() {
        fx(palette::toggle);
        type(KeyCode.ESCAPE);

        assertThat(lookup("#command-palette").tryQuery()).isEmpty();
        assertThat(reader.isFocused()).isTrue();
    }

    @Test
    void theListOfKeysNamesEveryKey() {
        fx(
                () ->
                        new KeyList(
                                        commands,
                                        new Keymap(commands, settings.keys()),
                                        keys,
                                        messages,
                                        overlay)
                                .show());

        assertThat(lookup(".key-cap").queryAllAs(Label.class))
                .extracting(cap -> cap.getText())
                .containsExactlyInAnyOrder("R", "N", "Enter", "Ctrl+F", "Ctrl+O", "Ctrl+Z");
        picture("keys", stage().getScene());
    }

    @Test
    void thePaletteIsDrawn() {
        fx(palette::toggle);

        assertThat(picture("palette", stage().getScene())).exists();
    }

    private VBox window() {
        reader = new Button("reader");
        overlay = new Overlay(new VBox(reader));
        var root = new VBox(overlay);
        VBox.setVgrow(overlay, Priority.ALWAYS);
        return root;
    }

    private Command command(String id, CommandGroup group, String label, String... shortcuts) {
        return Command.named(id, group, label).keys(shortcuts).does(() -> done.add(id));
    }
}
