package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import dev.postil.ui.reader.ReaderPane;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bubble stays within the text and beside the words, in windows of every size.
class BubblePlaceUiTest extends BriefTest {

    @ParameterizedTest
    @CsvSource({"980, 700", "760, 560"})
    void liesOverNoOtherPaneAndOverNoneOfTheWords(int width, int height) {
        fx(
                () -> {
                    stage().setWidth(width);
                    stage().setHeight(height);
                });
        focusText();
        for (String words : new String[] {"to try things on", "names no side", "signs little"}) {
            Span span = onFxThread(() -> workspace.select(words));
            settle();
            settle();
            assertBeside(span);
            tap(KeyCode.T);
            settle();
            picture("bubble-at-" + width + "-" + span.start(), stage().getScene());
            assertBeside(span);
            tap(KeyCode.ESCAPE);
            tap(KeyCode.A);
            settle();
            picture("bubble-tagged-at-" + width + "-" + span.start(), stage().getScene());
            assertBeside(span);
        }
    }

    @Test
    void wordsBeneathItAreSelectedWithoutClosingIt() {
        focusText();
        fx(() -> workspace.select("names no side"));
        moveTo("#tag-risk");
        tap(KeyCode.R);
        settle();
        picture("bubble-over-the-next-line", stage().getScene());
        int before = workspace.document().annotations().size();
        Bounds button = inScene("#tag-risk");
        Bounds bubble = inScene("#tag-bubble");

        drag(at(button.getCenterX(), button.getMaxY() - 2), MouseButton.PRIMARY)
                .dropTo(at(bubble.getMaxX() - 12, button.getMaxY() - 2));
        settle();

        assertThat(workspace.session().selection().words().get()).isNotNull();
        assertThat(lookup("#tag-bubble").query().isVisible()).isTrue();
        assertThat(workspace.document().annotations()).hasSize(before);
        picture("bubble-dragged-through", stage().getScene());
        tap(KeyCode.A);
        assertThat(workspace.document().annotations()).hasSize(before + 1);
    }

    @Test
    void namingATagOfACardBesideAnotherPageGoesBackToTheWords() {
        focusText();
        Span words = onFxThread(() -> workspace.select("names no side"));
        tap(KeyCode.H);
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(lookup("#codebook").queryAll()).hasSize(1);
        fx(() -> lookup("#annotation-list").query().requestFocus());

        tap(KeyCode.T);
        settle();
        settle();

        assertThat(lookup("#codebook").queryAll()).isEmpty();
        assertBeside(words);
        picture("bubble-from-the-codebook", stage().getScene());
        write("neutr");
        assertThat(lookup("#tag-field").<TextField>query().getText()).isEqualTo("neutr");
    }

    private Point2D at(double x, double y) {
        return onFxThread(() -> stage().getScene().getRoot().localToScreen(x, y));
    }

    private void assertBeside(Span words) {
        Bounds bubble = inScene("#tag-bubble");
        Bounds text = inScene(".reading-surface");
        assertThat(lookup("#tag-bubble").query().isVisible()).isTrue();
        assertThat(text.contains(bubble)).as("%s in %s at %s", bubble, text, words).isTrue();
        ReaderPane reader = lookup("#reader").queryAs(ReaderPane.class);
        assertThat(onFxThread(() -> reader.boundsOf(words)))
                .isNotEmpty()
                .noneMatch(bubble::intersects);
    }

    private Bounds inScene(String id) {
        return onFxThread(
                () -> {
                    Node node = lookup(id).query();
                    return node.localToScene(node.getLayoutBounds());
                });
    }
}
