package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.session.Edge;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Highlights at one place: what keys take, and the list of them.
class OverlapUiTest extends ReaderUi {

    @Test
    void aKeyTakesTheInnermostHighlightAtTheCaret() {
        open(ReaderTexts.brief());
        annotate("names no side, signs little", "actor");
        Annotation inner = annotate("signs little", "risk");
        fx(() -> reader.focusText());
        fx(() -> reader.moveCaret(desk.spanOf("little").start()));

        pressKeys(KeyCode.E);

        assertThat(desk.session().selection().annotation().get()).isEqualTo(inner);
        assertThat(desk.session().edges().moving().get()).isNotNull();
    }

    @Test
    void aKeySaysWhyNothingHappensWhereTheCaretIsInNoHighlight() {
        open(ReaderTexts.brief());
        annotate("signs little", "risk");
        fx(() -> reader.focusText());
        fx(() -> reader.moveCaret(desk.spanOf("ambiguity").start()));

        pressKeys(KeyCode.E);

        assertThat(desk.session().edges().moving().get()).isNull();
        assertThat(refused)
                .containsExactly("Nothing is selected, and the caret is in no highlight.");
    }

    @Test
    void theListOfOverlapsMarksTheSelectedOneAndQuotesItAsItIs() {
        open(ReaderTexts.brief());
        annotate("names no side, signs little", "actor");
        Annotation inner = annotate("signs little", "risk");

        clickOn(middle(placeOf(inner)));
        settle();
        assertThat(markedRow()).isEqualTo("signs little");
        pressKeys(KeyCode.O);
        assertThat(markedRow()).isEqualTo("names no side, signs little");

        pressKeys(KeyCode.O);
        fx(
                () -> {
                    desk.session().edges().begin(Edge.END, true);
                    desk.session().edges().step(false, true);
                    desk.session().edges().keep();
                });
        assertThat(markedRow()).isEqualTo("signs");
    }

    private String markedRow() {
        assertThat(node("#overlap-chooser").isVisible()).isTrue();
        PseudoClass selected = PseudoClass.getPseudoClass("selected");
        return lookup(".overlap-row").<Button>queryAll().stream()
                .filter(row -> row.getPseudoClassStates().contains(selected))
                .map(Button::getText)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theSelectedPassageStaysInSightWhenTheWindowGetsSmaller() {
        open(ReaderTexts.longText());
        Annotation low = annotate("Paragraph 4 says", "risk");
        fx(() -> desk.session().selection().select(low));
        assertThat(bounds(placeOf(low))).isNotEmpty();

        fx(() -> stage().setHeight(320));
        settle();

        assertThat(bounds(placeOf(low))).isNotEmpty();
    }
}
