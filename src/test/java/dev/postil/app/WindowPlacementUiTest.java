package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowPlacementUiTest extends UiTest {

    /// The screen of the tests cannot draw what is above it, so this one begins further down.
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 100, 980, 880);

    @Test
    void aTitleBarThatWasPutAboveTheScreenComesIntoReach() {
        Stage window = onFxThread(Stage::new);
        fx(
                () -> {
                    window.setScene(new Scene(new Group(), 800, 500));
                    WindowPlacement.keep(window, settings, List.of(SCREEN));
                    window.show();
                    window.setY(78);
                });

        until(() -> window.getY() >= 100);

        assertThat(settings.window().get().y()).isGreaterThanOrEqualTo(100);
        fx(window::hide);
    }
}
