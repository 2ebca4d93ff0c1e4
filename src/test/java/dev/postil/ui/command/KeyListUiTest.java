package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.UiTest;
import dev.postil.ui.control.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class KeyListUiTest extends UiTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final KeyNames names = new KeyNames(messages, false);
    private final List<String> done = new ArrayList<>();
    private Commands commands;
    private Overlay overlay;
    private Button button;

    @Test
    void theNextKeysPressedAreTheNewOnes() {
        open();
        change("tag-risk");
        press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        settle();

        assertThat(settings.keys()).containsEntry("tag.risk", List.of("Ctrl+G"));
        assertThat(button.getTooltip().getText()).isEqualTo("Tag as Risk  Ctrl+G");
        assertThat(caps("tag-risk")).containsExactly("Ctrl+G");

        fx(overlay::hide);
        press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        settle();
        assertThat(done).containsExactly("tag.risk");
    }

    @Test
    void aKeyThatIsTakenIsNamedAndSwapped() {
        open();
        change("tag-risk");
        type(KeyCode.A);
        settle();
        assertThat(lookup("#key-row-tag-risk .key-asking .label").<Label>query().getText())
                .isEqualTo("A is the key of “Tag as Actor”.");

        fx(() -> lookup("#key-row-tag-risk .key-swap").<Button>query().fire());

        assertThat(caps("tag-risk")).containsExactly("A");
        assertThat(caps("tag-actor")).containsExactly("R");
        fx(() -> this.<Button>node("#keys-reset").fire());
        assertThat(caps("tag-risk")).containsExactly("R");
    }

    @Test
    void escapeKeepsTheOldKeysAndTheSheet() {
        open();
        change("tag-risk");
        type(KeyCode.ESCAPE);
        settle();

        assertThat(settings.keys()).isEmpty();
        assertThat(lookup("#key-list").tryQuery()).isPresent();
        assertThat(done).isEmpty();
    }

    @Test
    void keysAreWholeHoweverManyOneCommandHas() {
        open();

        Label cap = lookup("#key-row-redo .key-cap").query();
        assertThat(cap.getText()).isEqualTo("Ctrl+Shift+Z");
        assertThat(cap.isTextTruncated()).isFalse();
        assertThat(left(cap)).isGreaterThanOrEqualTo(left(node("#key-row-redo")));
    }

    @Test
    void typingNarrowsTheList() {
        open();
        write("risk");
        assertThat(lookup(".key-row").queryAll()).hasSize(1);
        fx(() -> this.<TextField>node("#keys-filter").setText("ctrl+sh"));
        assertThat(lookup(".key-row").queryAll()).hasSize(2);
        fx(() -> this.<TextField>node("#keys-filter").setText("xyz"));
        assertThat(lookup(".key-row").queryAll()).isEmpty();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#key-list").tryQuery()).isEmpty();
    }

    @Test
    void theRowOfDigitsUnfoldsWhereOneIsToBeChanged() {
        open();
        assertThat(caps("series")).containsExactly("1 – 9");
        change("series");

        assertThat(caps("tag-digit9")).containsExactly("9");
        change("tag-digit9");
        press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        settle();
        assertThat(caps("tag-digit9")).containsExactly("Ctrl+G");
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    @Test
    void looksWellInEveryTheme() {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String name = "keys-" + theme.name().toLowerCase(Locale.ROOT);
            assertThat(picture(name, 1000, 700, theme, this::window)).isNotEmptyFile();
        }
    }

    private Parent window() {
        Parent root = root();
        new javafx.scene.Scene(root);
        list().show();
        root.getScene().setRoot(new StackPane());
        return root;
    }

    private void open() {
        show(1000, 700, this::root);
        new KeyHandler(commands, () -> true, _ -> {}).install(stage().getScene());
        fx(() -> list().show());
    }

    private Parent root() {
        commands = new Commands();
        commands.register(
                command("tag.risk", CommandGroup.ANNOTATE, "Tag as Risk", "R"),
                command("tag.actor", CommandGroup.ANNOTATE, "Tag as Actor", "A"),
                command("note", CommandGroup.ANNOTATE, "Write a note", "N", "Enter"),
                command("move.back", CommandGroup.MOVE, "Back to where you were", "Alt+Left"),
                command("theme", CommandGroup.VIEW, "Theme: dark"),
                command("redo", CommandGroup.HISTORY, "Redo", "Ctrl+Shift+Z", "Ctrl+Y"),
                command("search", CommandGroup.FIND, "Search everything", "Ctrl+Shift+F"));
        for (int digit = 1; digit <= 9; digit++) {
            String words = "Put the tag of digit " + digit + " on";
            commands.register(
                    command("tag.digit" + digit, CommandGroup.ANNOTATE, words, "" + digit));
        }
        button = new CommandControls(names).bind(new Button("Risk"), commands.get("tag.risk"));
        overlay = new Overlay(new StackPane(button));
        KeyHandler.actIn(overlay);
        return overlay;
    }

    private KeyList list() {
        return new KeyList(
                commands, new Keymap(commands, settings.keys()), names, messages, overlay);
    }

    private Command command(String id, CommandGroup group, String label, String... keys) {
        return Command.named(id, group, label).keys(keys).does(() -> done.add(id));
    }

    private void change(String row) {
        fx(
                () ->
                        lookup("#key-row-" + row + " .key-change").<Button>queryAll().stream()
                                .filter(it -> it.getText().equals("Change…"))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    private List<String> caps(String row) {
        return lookup("#key-row-" + row + " .key-cap").<Label>queryAll().stream()
                .map(Label::getText)
                .toList();
    }
}
