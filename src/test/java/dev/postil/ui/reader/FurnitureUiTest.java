package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FurnitureUiTest extends ReaderUi {

    @Test
    void anAsideIsKeptInTheTextByItsOtherButtonUntilThatIsUndone() {
        open(ReaderTexts.brief());
        clickOn(".aside-button");
        settle();
        picture("reader-aside-open", stage().getScene());

        clickOn("Keep it in the text");
        settle();
        assertThat(lookup(".aside-button").queryAll()).isEmpty();
        assertThat(bounds(desk.spanOf("Leave a comment"))).isNotEmpty();

        fx(() -> desk.session().history().undo());
        settle();
        assertThat(lookup(".aside-button").queryAll()).hasSize(1);
        assertThat(bounds(desk.spanOf("Leave a comment"))).isEmpty();
    }

    @Test
    void theWholePageIsShownByOneCommandAndFoldedByAnother() {
        open(ReaderTexts.brief());
        assertThat(commands.get("furniture.fold").isExecutable()).isFalse();

        fx(() -> commands.get("furniture.putBack").run());
        settle();
        assertThat(lookup(".aside-button").queryAll()).isEmpty();
        assertThat(bounds(desk.spanOf("Leave a comment"))).isNotEmpty();
        assertThat(commands.get("furniture.putBack").isExecutable()).isFalse();

        fx(() -> commands.get("furniture.fold").run());
        settle();
        assertThat(bounds(desk.spanOf("Leave a comment"))).isEmpty();
    }
}
