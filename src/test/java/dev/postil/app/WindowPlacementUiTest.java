package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowPlacementUiTest extends UiTest {

    @Test
    void aTitleBarThatWasPutAboveTheScreenComesIntoReach() {
        Stage window = onFxThread(Stage::new);
        fx(
                () -> {
                    window.setScene(new Scene(new Group(), 800, 500));
                    WindowPlacement.keep(window, settings);
                    window.show();
                    window.setY(-22);
                });

        until(() -> window.getY() >= 0);

        assertThat(settings.window().get().y()).isNotNegative();
        fx(window::hide);
    }
}
