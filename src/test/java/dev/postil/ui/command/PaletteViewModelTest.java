package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postil.i18n.Messages;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteViewModelTest {

    private final Commands commands = new Commands();
    private final SimpleBooleanProperty canExport = new SimpleBooleanProperty(true);
    private final PaletteViewModel palette = new PaletteViewModel(commands);

    PaletteViewModelTest() {
        commands.register(
                command("import", "Import documents…"),
                command("tag", "Tag as risk"),
                Command.named("export", CommandGroup.WORKSPACE, "Export…")
                        .when(canExport)
                        .does(() -> {}),
                command("outline", "Résumé of the document"));
    }

    @Test
    void everyCommandIsListedBeforeAnythingIsTyped() {
        palette.restart();

        assertThat(palette.matches()).containsExactlyInAnyOrderElementsOf(commands.all());
    }

    @ParameterizedTest
    @CsvSource({"exp, export", "RISK, tag", "risk tag, tag", "resume, outline"})
    void lettersFindCommandsInAnyOrderAndCase(String query, String command) {
        palette.query().set(query);

        assertThat(palette.matches()).extracting(Command::id).containsExactly(command);
    }

    @Test
    void wordsThatBeginWithTheLettersComeFirst() {
        palette.query().set("r");

        assertThat(palette.matches().getFirst().id()).isEqualTo("outline");
        assertThat(palette.matches().get(1).id()).isEqualTo("tag");
    }

    @Test
    void whatIsImpossibleNowStandsLast() {
        canExport.set(false);
        palette.restart();

        assertThat(palette.matches().getLast().id()).isEqualTo("export");
    }

    @Test
    void anIdIsTakenOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commands.register(command("tag", "again")));
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Shift+F, Ctrl+Shift+F, ⇧⌘F",
        "Alt+Down, Alt+↓, ⌥↓",
        "R, R, R",
        "?, ?, ?",
        "Del, Del, Del",
        "Ctrl+Plus, Ctrl++, ⌘+"
    })
    void keysAreNamedAsOnTheKeyboard(String key, String words, String onMac) {
        var messages = Messages.load(Locale.ENGLISH);

        assertThat(new KeyNames(messages, false).of(Shortcut.of(key))).isEqualTo(words);
        assertThat(new KeyNames(messages, true).of(Shortcut.of(key))).isEqualTo(onMac);
    }

    @Test
    void aKeyThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shortcut.of("Ctrl+Nonsense"));
    }

    private static Command command(String id, String label) {
        return Command.named(id, CommandGroup.ANNOTATE, label).does(() -> {});
    }
}
