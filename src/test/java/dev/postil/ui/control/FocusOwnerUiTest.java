package dev.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class FocusOwnerUiTest extends UiTest {

    private final VBox pane = new VBox();
    private final TextField inside = new TextField();
    private final TextField outside = new TextField();

    @Test
    void thePaneOfWhoeverHasTheFocusHasIt() {
        showBoth();

        fx(inside::requestFocus);
        assertThat(onFxThread(() -> FocusOwner.isIn(pane))).isTrue();
        assertThat(onFxThread(() -> FocusOwner.isIn(inside))).isTrue();
        assertThat(onFxThread(() -> FocusOwner.isIn(outside))).isFalse();

        fx(outside::requestFocus);
        assertThat(onFxThread(() -> FocusOwner.isIn(pane))).isFalse();
    }

    @Test
    void aPaneFromWhichWhoeverHadItWasTakenAwayHasItNoLonger() {
        showBoth();
        fx(inside::requestFocus);

        fx(() -> pane.getChildren().clear());
        fx(outside::requestFocus);

        assertThat(onFxThread(() -> FocusOwner.isIn(pane))).isFalse();
    }

    private void showBoth() {
        show(
                300,
                200,
                () -> {
                    pane.getChildren().setAll(inside);
                    return new VBox(pane, outside);
                });
    }
}
