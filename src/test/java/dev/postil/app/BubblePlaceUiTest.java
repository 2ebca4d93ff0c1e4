package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import dev.postil.ui.reader.ReaderPane;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
        }
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
