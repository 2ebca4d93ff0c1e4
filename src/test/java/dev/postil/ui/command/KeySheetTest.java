package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.KeySheet.Line;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySheetTest {

    private final Commands commands = new Commands();
    private final KeySheet sheet =
            new KeySheet(commands, new KeyNames(Messages.load(Locale.ENGLISH), false));

    @Test
    void whatIsUsedMostComesFirstAndWhatIsSeldomMeantLast() {
        add("edges.left", "Edge: to the left", "Left");
        add("view.lanes", "Lanes", "M");
        add("edges.move", "Move the edges", "E");
        add("kind.risk", "Tag as Risk", "R");

        assertThat(ids("")).containsExactly("kind.risk", "edges.move", "view.lanes", "edges.left");
    }

    @Test
    void digitsThatDoAlikeAreOneLineUnlessOneOfThemHasAnotherKey() {
        for (int digit = 1; digit <= 9; digit++) {
            add("tag.digit" + digit, "Digit " + digit, Integer.toString(digit));
        }
        assertThat(sheet.lines(CommandGroup.ANNOTATE, "")).hasSize(1);

        commands.get("tag.digit5").setShortcuts(List.of(Shortcut.of("Ctrl+5")));

        assertThat(sheet.lines(CommandGroup.ANNOTATE, ""))
                .extracting(line -> line.commands().size())
                .containsExactly(4, 1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "tag, kind.risk",
        "r, kind.risk",
        "ctrl+shift, annotation.join",
        "ctrl join, annotation.join",
        "oin, ''"
    })
    void wordsBeginLabelsOrArePartsOfKeys(String typed, String found) {
        add("kind.risk", "Tag as Risk", "R");
        add("annotation.join", "Join with the next", "Ctrl+Shift+J");

        assertThat(ids(typed)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    private List<String> ids(String typed) {
        return sheet.lines(CommandGroup.ANNOTATE, typed).stream()
                .map(Line::commands)
                .map(List::getFirst)
                .map(Command::id)
                .toList();
    }

    private void add(String id, String label, String key) {
        commands.register(Command.named(id, CommandGroup.ANNOTATE, label).keys(key).does(() -> {}));
    }
}
