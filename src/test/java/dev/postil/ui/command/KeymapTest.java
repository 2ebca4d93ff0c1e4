package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeymapTest {

    private final ObservableMap<String, List<String>> chosen = FXCollections.observableHashMap();
    private final Commands commands = new Commands();
    private final Command risk = command("tag.risk", "R");
    private final Command note = command("note", "N", "Enter");
    private final Command plain = command("plain");
    private Keymap keymap;

    @BeforeEach
    void register() {
        commands.register(risk, plain);
        keymap = new Keymap(commands, chosen);
        commands.register(note);
    }

    @Test
    void commandsHaveTheirOwnKeysUntilOthersAreChosen() {
        assertThat(words(risk)).containsExactly("R");

        chosen.put("tag.risk", List.of("Ctrl+R", "X"));
        assertThat(words(risk)).containsExactly("Ctrl+R", "X");

        chosen.remove("tag.risk");
        assertThat(words(risk)).containsExactly("R");
    }

    @Test
    void whatWasChosenEarlierHoldsForCommandsRegisteredLater() {
        chosen.put("late", List.of("F9"));
        Command late = command("late", "L");
        commands.register(late);

        assertThat(words(late)).containsExactly("F9");
    }

    @Test
    void whatCannotBeUnderstoodIsLeftOut() {
        chosen.put("tag.risk", List.of("Ctrl+Nonsense"));
        chosen.put("note", List.of("", "M"));
        chosen.put("no such command", List.of("X"));

        assertThat(words(risk)).containsExactly("R");
        assertThat(words(note)).containsExactly("M");
    }

    @Test
    void aNewKeyTakesThePlaceOfTheFirstOne() {
        keymap.change(note, Shortcut.of("M"));
        keymap.change(plain, Shortcut.of("Ctrl+P"));

        assertThat(words(note)).containsExactly("M", "Enter");
        assertThat(words(plain)).containsExactly("Ctrl+P");
        assertThat(chosen).containsEntry("note", List.of("M", "Enter"));
    }

    @Test
    void aKeyThatIsTakenIsSwapped() {
        assertThat(keymap.holder(Shortcut.of("N"), risk)).contains(note);

        keymap.swap(risk, Shortcut.of("N"), note);

        assertThat(words(risk)).containsExactly("N");
        assertThat(words(note)).containsExactly("R", "Enter");
    }

    @Test
    void aCommandWithoutAKeyTakesOneAway() {
        keymap.swap(plain, Shortcut.of("R"), risk);

        assertThat(words(plain)).containsExactly("R");
        assertThat(words(risk)).isEmpty();
    }

    @Test
    void resettingOneGivesItsKeyBackAlsoWhereAnotherHasIt() {
        keymap.swap(risk, Shortcut.of("N"), note);

        keymap.reset(note);

        assertThat(words(risk)).containsExactly("R");
        assertThat(words(note)).containsExactly("N", "Enter");
        assertThat(chosen).isEmpty();
    }

    @Test
    void whatTextFieldsNeedIsNotGivenAway() {
        assertThat(keymap.isFree(Shortcut.of("Ctrl+C"))).isFalse();
        assertThat(keymap.isFree(Shortcut.of("Ctrl+R"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R",
                "Ctrl+Shift+F",
                "Alt+Left",
                "F3",
                "Del",
                "Shift+Esc",
                ".",
                "?",
                "Ctrl+[",
                "Ctrl+Plus",
                "1"
            })
    void aShortcutIsWrittenAsItIsRead(String words) {
        assertThat(Shortcut.of(words).words()).isEqualTo(words);
    }

    private static List<String> words(Command command) {
        return command.shortcuts().stream().map(Shortcut::words).toList();
    }

    private static Command command(String id, String... keys) {
        return Command.named(id, CommandGroup.ANNOTATE, id).keys(keys).does(() -> {});
    }
}
