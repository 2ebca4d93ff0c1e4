package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GestureWordsTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final Commands commands = new Commands();
    private final GestureWords words = new GestureWords(new KeyWords(commands, messages), messages);

    @Test
    void whileEverySelectionIsHighlightedTheKeysOfKindsAreNamed() {
        register("kind.risk", "Z");
        register("kind.actor");
        register("kind.aim", "Ctrl+I");
        register("kind.gap", "G");
        register("kind.more", "M");
        register("pen.putDown", "F8");

        assertThat(words.ofPen())
                .isEqualTo(
                        "Highlighting every selection, without a tag"
                                + " · Z, Ctrl+I or G chooses one · F8 stops");
        assertThat(words.ofPen("Fear")).isEqualTo("Tagging every selection as Fear · F8 stops");
    }

    @Test
    void whereThereIsNoKeyNothingIsSaidOfIt() {
        register("pen.putDown");

        assertThat(words.ofPen()).isEqualTo("Highlighting every selection, without a tag");
        assertThat(words.ofPen("Fear")).isEqualTo("Tagging every selection as Fear");
    }

    private void register(String id, String... keys) {
        commands.register(Command.named(id, CommandGroup.ANNOTATE, id).keys(keys).does(() -> {}));
    }
}
