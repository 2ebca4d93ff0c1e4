package dev.postil.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A robot that goes on as soon as the window has drawn what came of a key or a click.
///
/// That of TestFX sleeps 50 ms after each of them and 25 ms more after each letter, which made up
/// most of the time of the tests. A real display takes its time with events: there it stays so.
abstract class QuickRobot extends FxRobot {

    private static final boolean EVENTS_COME_AT_ONCE =
            "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));

    /// What comes of an event is often put off to the next turn, seldom to the one after that.
    private static final int TURNS = 3;

    /// The first may be under way, the second draws, the third draws what was placed by the second.
    private static final int PULSES = 3;

    private static final int PATIENCE_SECONDS = 20;

    /// Waits until what is queued for the window has happened and been drawn; what runs on the
    /// window's thread itself cannot wait for that.
    protected static void waitForEvents() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        if (EVENTS_COME_AT_ONCE) {
            waitForTurns();
            awaitPulses();
            waitForTurns();
        } else {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /// Runs `work` on the window's thread and waits for its result.
    protected static <T> T onFxThread(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            return get(work);
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return result.join();
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard().pressNoWait(keys);
        waitForEvents();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard().releaseNoWait(keys);
        waitForEvents();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        keyboard().pressNoWait(keys);
        if (EVENTS_COME_AT_ONCE) {
            waitForTurns();
        } else {
            waitForEvents();
        }
        return release(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String words) {
        if (!EVENTS_COME_AT_ONCE) {
            return super.write(words);
        }
        Scene scene = target().getScene();
        for (char each : words.toCharArray()) {
            robotContext().getBaseRobot().typeKeyboard(scene, keyOf(each), String.valueOf(each));
            waitForTurns();
        }
        waitForEvents();
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        MouseRobot mouse = robotContext().getMouseRobot();
        mouse.pressNoWait(buttons);
        waitForTurns();
        mouse.releaseNoWait(buttons);
        waitForEvents();
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        robotContext().getMoveRobot().moveTo(place, motion);
        return clickOn(buttons);
    }

    private KeyboardRobot keyboard() {
        return robotContext().getKeyboardRobot();
    }

    private Window target() {
        return onFxThread(
                () ->
                        listWindows().stream()
                                .filter(Window::isFocused)
                                .findFirst()
                                .orElseGet(this::targetWindow));
    }

    private static KeyCode keyOf(char typed) {
        return switch (typed) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    private static void waitForTurns() {
        for (int i = 0; i < TURNS; i++) {
            onFxThread(() -> true);
        }
    }

    private static void awaitPulses() {
        var drawn = new CompletableFuture<Boolean>();
        Platform.runLater(() -> new Countdown(drawn).start());
        try {
            drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("the window draws no more", failure);
        }
    }

    private static <T> T get(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Countdown extends AnimationTimer {

        private final CompletableFuture<Boolean> done;
        private int left = PULSES;

        Countdown(CompletableFuture<Boolean> done) {
            this.done = done;
        }

        @Override
        public void handle(long now) {
            left--;
            if (left == 0) {
                stop();
                done.complete(true);
            }
        }
    }
}
