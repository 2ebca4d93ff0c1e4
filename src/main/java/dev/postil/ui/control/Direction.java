package dev.postil.ui.control;

import java.text.Bidi;

/// Which way words run.
public final class Direction {

    private Direction() {}

    /// Whether words read from right to left, by their first strong character.
    public static boolean isRightToLeft(String words) {
        return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
