package dev.postil.ui.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets `Tab` leave a text area as it leaves all else; JavaFX would write it into the text and so
/// catch those who have no mouse. Window's thread.
public final class TabLeaves {

    private TabLeaves() {}

    public static void install(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, press -> leave(area, press));
    }

    private static void leave(TextArea area, KeyEvent press) {
        boolean isPlain = !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
        if (press.getCode() == KeyCode.TAB && isPlain) {
            press.consume();
            area.requestFocusTraversal(
                    press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
