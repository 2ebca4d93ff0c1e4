package dev.postil.text;

import java.util.regex.Pattern;

/// Knows the signs with which list items begin where they are part of the text, so that whoever
/// shows an item does not add another.
public final class ListSigns {

    private static final String BULLETS = "•‣◦▪–—-*➡►→✓✔☐☑☒";

    /// `3.`, `(a)`, `iv)`, `2.1`, `第三条`: short, and neither a word nor a year.
    private static final String GROUP = "(?:\\p{N}{1,3}|\\p{L}|[ivxlcdmIVXLCDM]{2,6})";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:[(\\[（]?GROUP(?:\\.GROUP)*\\.?[.):\\]、．）]|GROUP(?:\\.GROUP)+|§\\s?\\p{N}+|第\\S{1,4})(?:\\s.*|)"
                            .replace("GROUP", GROUP),
                    Pattern.DOTALL);

    private static final int LONGEST = 24;

    private ListSigns() {}

    /// Whether an item begins with a sign of its own.
    ///
    /// @param ordered whether it counts; else only bullets are signs
    public static boolean begins(String item, boolean ordered) {
        if (item.isEmpty()) {
            return false;
        }
        String start = item.substring(0, Math.min(item.length(), LONGEST));
        return BULLETS.indexOf(item.codePointAt(0)) >= 0
                || (ordered && NUMBER.matcher(start).matches());
    }
}
