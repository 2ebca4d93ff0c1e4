package dev.postil.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// Base of the tests of what the headless platform cannot do: keys held with the mouse, the mouse
/// out of the window, drag and drop. They move the real pointer of an X display.
///
/// Named `…XServerTest`, run by `mvn -Pxserver test`, left out of every other run.
@Tag("xserver")
public abstract class XServerTest extends UiTest {

    @BeforeAll
    static void needARealDisplay() {
        assertThat(System.getProperty("glass.platform"))
                .as("these tests need a real display: mvn -Pxserver test")
                .isNotEqualToIgnoringCase("Headless");
    }

    /// Clicks so often, and so fast that no slow machine makes single clicks of it.
    protected final void clickTimes(int count, Point2D onScreen) {
        moveTo(onScreen);
        fx(
                () -> {
                    Robot robot = new Robot();
                    for (int i = 0; i < count; i++) {
                        robot.mouseClick(MouseButton.PRIMARY);
                    }
                });
        settle();
    }

    /// Does `gesture` while `key` is held down.
    protected final void holding(KeyCode key, Runnable gesture) {
        press(key);
        settle();
        gesture.run();
        release(key);
        settle();
    }

    /// Where a point of the scene is for the robot, whatever a window manager draws around it.
    protected final Point2D onScreen(Point2D inScene) {
        return onFxThread(
                () -> stage().getScene().getRoot().localToScreen(inScene.getX(), inScene.getY()));
    }
}
