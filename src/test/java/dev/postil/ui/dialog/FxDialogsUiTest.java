package dev.postil.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.ui.UiTest;
import dev.postil.ui.control.Overlay;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FxDialogsUiTest extends UiTest {

    private final List<String> answers = new ArrayList<>();
    private Dialogs dialogs;

    @BeforeEach
    void openWindow() {
        var overlay = onFxThread(() -> new Overlay(new StackPane(new Button("window"))));
        dialogs =
                new FxDialogs(
                        overlay, Messages.load(Locale.ENGLISH), settings.folders(), answers::add);
        show(700, 400, () -> overlay);
    }

    @Test
    void aConfirmationRunsOnlyWithTheButtonOfTheAction() {
        fx(() -> dialogs.confirm("Remove 2 documents?", "Remove", () -> answers.add("removed")));
        clickOn("#dialog-cancel");
        assertThat(answers).isEmpty();

        fx(() -> dialogs.confirm("Remove 2 documents?", "Remove", () -> answers.add("removed")));
        clickOn("#dialog-action");
        assertThat(answers).containsExactly("removed");
        assertThat(lookup("#dialog").tryQuery()).isEmpty();
    }

    @Test
    void enterGivesTheLineThatWasTyped() {
        fx(() -> dialogs.ask("New title", "Old", "Rename", answers::add));
        write("  Hedging  ").type(KeyCode.ENTER);

        assertThat(answers).containsExactly("Hedging");
    }

    @Test
    void aPageGoesToTheBrowserAsAnAddressOfPlainCharacters() {
        fx(() -> dialogs.browse(URI.create("https://example.org/wiki/Straße")));

        assertThat(answers).containsExactly("https://example.org/wiki/Stra%C3%9Fe");
    }

    @Test
    void anEmptyLineIsNoAnswer() {
        fx(() -> dialogs.ask("New title", "Old", "Rename", answers::add));
        type(KeyCode.DELETE).type(KeyCode.ENTER);

        assertThat(answers).isEmpty();
        assertThat(picture("dialog", stage().getScene())).exists();
    }
}
