package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyHandlerUiTest extends UiTest {

    private final List<String> done = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Commands commands = new Commands();
    private final SimpleBooleanProperty writable = new SimpleBooleanProperty(true);
    private Pane reader;
    private Button inReader;
    private TextField noteInReader;
    private TextField search;
    private Pane library;

    @BeforeEach
    void openWindow() {
        commands.register(
                command("risk", "R"),
                command("outward", "O"),
                command("inward", "Shift+O"),
                command("first", "1"),
                command("again", "."),
                command("help", "F1", "?"),
                command("remove", "Del"),
                command("note", "N", "Enter"),
                command("palette", "Ctrl+K"),
                command("undo", "Ctrl+Z"),
                command("closer", "Ctrl+Plus"),
                command("next", "J", "Alt+Down"),
                Command.named("tag", CommandGroup.ANNOTATE, "tag")
                        .keys("A")
                        .when(writable)
                        .refusing(() -> "read-only")
                        .does(() -> done.add("tag")));
        show(400, 300, this::window);
        new KeyHandler(commands, settings.singleKeys()::get, refused::add)
                .install(stage().getScene());
    }

    @ParameterizedTest(name = "{0} typed as {1} does {2}")
    @CsvSource({
        "R, r, risk", // English
        "R, к, risk", // Russian: the key code stays Latin
        "R, ق, risk", // Arabic
        "O, o, outward",
        "DIGIT1, 1, first",
        "NUMPAD1, 1, first",
        "AMPERSAND, 1, first", // French, where Shift types the digit
        "PERIOD, '.', again",
        "SLASH, '.', again", // Russian
        "SEMICOLON, '.', again", // French, with Shift
        "COMMA, ?, help", // French, with Shift
        "SLASH, ؟, help", // Arabic
        "DELETE, '', remove",
        "F1, '', help",
    })
    void aKeyInTheReaderIsACommand(KeyCode code, String character, String command) {
        press(reader, code, character);

        assertThat(done).containsExactly(command);
    }

    @Test
    void withShiftALetterMeansTheOther() {
        fire(reader, pressed(KeyCode.O, Modifier.SHIFT));

        assertThat(done).containsExactly("inward");
    }

    @Test
    void aLetterWithCtrlIsNotTheLetter() {
        fire(reader, pressed(KeyCode.R, Modifier.CONTROL));

        assertThat(done).isEmpty();
    }

    @Test
    void noSingleKeyActsInATextField() {
        for (TextField field : List.of(search, noteInReader)) {
            press(field, KeyCode.R, "r");
            press(field, KeyCode.PERIOD, ".");
            press(field, KeyCode.SLASH, "?");
            press(field, KeyCode.DIGIT1, "1");
            press(field, KeyCode.DELETE, "");
        }

        assertThat(done).isEmpty();
        assertThat(noteInReader.getText()).isEqualTo("r.?1");
    }

    @Test
    void noSingleKeyActsOutsideTheAreasForReading() {
        press(library, KeyCode.R, "r");
        press(library, KeyCode.DELETE, "");

        assertThat(done).isEmpty();
    }

    @Test
    void lettersCanBeSwitchedOffAndTheOtherKeysStay() {
        settings.singleKeys().set(false);
        press(reader, KeyCode.R, "r");
        press(reader, KeyCode.PERIOD, ".");
        press(reader, KeyCode.DIGIT1, "1");
        press(reader, KeyCode.DELETE, "");
        fire(reader, pressed(KeyCode.DOWN, Modifier.ALT));

        assertThat(done).containsExactly("remove", "next");
    }

    @Test
    void keysWithCtrlActEverywhere() {
        for (Node place : List.of(reader, search, library)) {
            fire(place, pressed(KeyCode.K, Modifier.CONTROL));
        }

        assertThat(done).containsExactly("palette", "palette", "palette");
    }

    @ParameterizedTest
    @CsvSource({"PLUS", "EQUALS", "ADD"})
    void everyPlusIsPlus(KeyCode code) {
        fire(search, pressed(code, Modifier.CONTROL));

        assertThat(done).containsExactly("closer");
    }

    @Test
    void enterPressesTheFocusedButton() {
        press(inReader, KeyCode.ENTER, "");

        assertThat(done).isEmpty();
    }

    @Test
    void undoFirstTakesBackWhatWasTyped() {
        fx(() -> search.requestFocus());
        fx(() -> search.appendText("words"));
        fire(search, pressed(KeyCode.Z, Modifier.CONTROL));
        assertThat(done).isEmpty();

        fire(search, pressed(KeyCode.Z, Modifier.CONTROL));
        assertThat(done).containsExactly("undo");
    }

    @Test
    void theKeyOfACommandIsNotTypedWhereItMovesTheFocus() {
        commands.register(
                Command.named("move", CommandGroup.MOVE, "move")
                        .keys("T")
                        .does(search::requestFocus));
        fire(reader, pressed(KeyCode.T, Modifier.NONE));
        fire(search, typed("t"));

        assertThat(search.getText()).isEmpty();
    }

    @Test
    void anImpossibleCommandSaysWhy() {
        writable.set(false);
        press(reader, KeyCode.A, "a");

        assertThat(done).isEmpty();
        assertThat(refused).containsExactly("read-only");
    }

    private VBox window() {
        inReader = new Button("in the bubble");
        noteInReader = new TextField();
        reader = new VBox(inReader, noteInReader);
        search = new TextField();
        library = new Pane();
        KeyHandler.actIn(reader);
        return new VBox(reader, search, library);
    }

    private Command command(String id, String... keys) {
        return Command.named(id, CommandGroup.ANNOTATE, id).keys(keys).does(() -> done.add(id));
    }

    private void press(Node node, KeyCode code, String character) {
        fire(node, pressed(code, Modifier.NONE));
        if (!character.isEmpty()) {
            fire(node, typed(character));
        }
    }

    private void fire(Node node, KeyEvent event) {
        fx(() -> Event.fireEvent(node, event));
    }

    private enum Modifier {
        NONE,
        SHIFT,
        CONTROL,
        ALT
    }

    private static KeyEvent pressed(KeyCode code, Modifier modifier) {
        return event(KeyEvent.KEY_PRESSED, code, KeyEvent.CHAR_UNDEFINED, modifier);
    }

    private static KeyEvent typed(String character) {
        return event(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, Modifier.NONE);
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, KeyCode code, String character, Modifier modifier) {
        return new KeyEvent(
                type,
                character,
                character,
                code,
                modifier == Modifier.SHIFT,
                modifier == Modifier.CONTROL,
                modifier == Modifier.ALT,
                false);
    }

    @Test
    void whatIsTypedOnAfterARefusalIsNoCommand() {
        writable.set(false);
        press(reader, KeyCode.A, "a");
        press(reader, KeyCode.R, "r");
        press(reader, KeyCode.DIGIT1, "1");
        press(reader, KeyCode.ENTER, "");

        assertThat(done).isEmpty();
        assertThat(refused).containsExactly("read-only");
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ESCAPE", "DOWN"})
    void aKeyThatWritesNothingMakesTheNextOneACommandAgain(KeyCode key) {
        writable.set(false);
        press(reader, KeyCode.A, "a");
        press(reader, key, "");
        press(reader, KeyCode.R, "r");

        assertThat(done).containsExactly("risk");
    }

    @Test
    void aClickMakesTheNextKeyACommandAgain() {
        writable.set(false);
        press(reader, KeyCode.A, "a");
        clickOn(search);
        press(reader, KeyCode.R, "r");

        assertThat(done).containsExactly("risk");
    }

    @Test
    void aPauseMakesTheNextKeyACommandAgain() {
        writable.set(false);
        press(reader, KeyCode.A, "a");

        until(
                () -> {
                    sleep(900);
                    press(reader, KeyCode.R, "r");
                    return done.contains("risk");
                });
    }
}
