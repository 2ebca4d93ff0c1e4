package dev.postil.ui.command;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// What is typed on after a key was refused: the words of a name or a note whose field did not
/// open, which would each be a command. They mean nothing until a pause, or until a key or a click
/// shows that somebody saw it. Window's thread.
final class Unheard {

    /// Whoever types on does so at once.
    private static final Duration PAUSE = Duration.millis(800);

    private final PauseTransition pause = new PauseTransition(PAUSE);

    /// A key was refused.
    void begin(KeyEvent refused) {
        if (isSign(refused)) {
            pause.playFromStart();
        }
    }

    void end() {
        pause.stop();
    }

    /// Whether the key goes on with words that nobody takes.
    boolean takes(KeyEvent event) {
        if (pause.getStatus() != Animation.Status.RUNNING || event.getCode().isModifierKey()) {
            return false;
        }
        if (!isSign(event)) {
            end();
            return false;
        }
        pause.playFromStart();
        return true;
    }

    /// Whether the key writes something in a field.
    private static boolean isSign(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean isHeld = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        boolean isElse =
                code.isNavigationKey()
                        || code.isFunctionKey()
                        || code == KeyCode.ESCAPE
                        || code == KeyCode.TAB
                        || code == KeyCode.DELETE;
        return !isHeld && !isElse;
    }
}
