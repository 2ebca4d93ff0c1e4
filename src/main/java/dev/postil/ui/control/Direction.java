package dev.postil.ui.control;

import dev.postil.i18n.RightToLeft;
import java.text.Bidi;
import javafx.scene.Node;

/// Which way words run.
public final class Direction {

    private static final String FACE = "right-to-left-face";

    private Direction() {}

    /// Whether words read from right to left, by their first strong character.
    public static boolean isRightToLeft(String words) {
        return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// Shows `node` in the face for Hebrew and Arabic if such are among its `words`: in a face that
    /// lacks their letters, marks and brackets stand on the wrong side of them on Linux.
    public static void dress(Node node, String words) {
        boolean isWanted = RightToLeft.isIn(words);
        if (isWanted == node.getStyleClass().contains(FACE)) {
            return;
        }
        if (isWanted) {
            node.getStyleClass().add(FACE);
        } else {
            node.getStyleClass().remove(FACE);
        }
    }
}
