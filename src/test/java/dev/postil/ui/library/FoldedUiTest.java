package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.FakeDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldedUiTest extends UiTest {

    @TempDir Path folder;
    private Desktop desktop;
    private final Commands commands = new Commands();
    private final Overlay overlay = new Overlay();

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open(desktop.add("Hedging at the border", page()));
        show(
                1000,
                700,
                () -> {
                    overlay.setContent(
                            new LibraryPane(
                                    desktop.session(),
                                    Messages.load(Locale.ENGLISH),
                                    commands,
                                    new FakeDialogs(),
                                    overlay,
                                    failure -> {
                                        throw new AssertionError(failure);
                                    }));
                    return overlay;
                });
    }

    private static Content page() {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String words :
                List.of(
                        "+Home",
                        "+World · Business · Politics · Science · Health · Sports · Arts · Style",
                        "For a decade the ministry has kept to a policy of ambiguity.",
                        "+Sign up for our newsletter: every morning the five stories that matter,"
                                + " with the numbers behind them and what our correspondents make"
                                + " of it all, in your mailbox before breakfast.",
                        "The arrangement lets the coast guard operate.",
                        "+اقرأ أيضا: سياسة الغموض الاستراتيجي",
                        "Nobody knows for how long.",
                        "+Leave a comment")) {
            boolean folded = words.startsWith("+");
            String line = folded ? words.substring(1) : words;
            Span span = new Span(text.length(), text.length() + line.length());
            blocks.add(Block.of(BlockType.PARAGRAPH, span).withFolded(folded));
            text.append(line).append('\n');
        }
        return new Content(text.substring(0, text.length() - 1), blocks, List.of(), List.of());
    }

    private long folded() {
        return onFxThread(
                () ->
                        desktop.session().document().orElseThrow().content().blocks().stream()
                                .filter(Block::folded)
                                .count());
    }

    @Test
    void whatWasFoldedIsLookedThroughAndPutBackByKeysAlone() {
        fx(() -> commands.get("document.folded").run());
        settle();
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        settle();
        picture("folded-sheet-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        settle();
        picture("folded-sheet-dark", stage().getScene());
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();

        assertThat(lookup("#folded-sheet").tryQuery()).isEmpty();
        assertThat(folded()).isEqualTo(4);
    }

    @Test
    void theWholePageIsShownByTwoClicks() {
        fx(() -> commands.get("document.folded").run());
        settle();
        clickOn("#folded-all");
        clickOn("#folded-done");
        settle();
        assertThat(folded()).isZero();
    }

    @Test
    void aDocumentWithoutFurnitureHasNothingToLookThrough() {
        fx(() -> desktop.open(desktop.add("Plain", "Words.")));
        settle();
        assertThat(onFxThread(() -> commands.get("document.folded").isExecutable())).isFalse();
    }
}
