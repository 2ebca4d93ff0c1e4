package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class QuoteViewUiTest extends UiTest {

    @Test
    void neverHidesOneLineAlone() {
        QuoteView[] view = new QuoteView[1];
        show(
                320,
                400,
                () -> {
                    view[0] = new QuoteView();
                    return new VBox(view[0]);
                });
        int hidden = 0;
        int words = 1;
        while (hidden == 0 && words < 200) {
            String quote = "word ".repeat(words++);
            fx(() -> view[0].show(quote, List.of(KindStyle.UNTAGGED), false));
            hidden = onFxThread(() -> hiddenLines(view[0]));
        }

        assertThat(hidden).isEqualTo(2);
    }

    private int hiddenLines(QuoteView view) {
        view.getParent().layout();
        Label label = lookup(".quote-words").query();
        double line = label.minHeight(-1);
        return (int) Math.round((label.prefHeight(label.getWidth()) - label.getHeight()) / line);
    }
}
