package dev.postil.i18n;

import java.text.BreakIterator;
import java.util.Locale;

/// Words on one line, as many as there is room for.
public final class OneLine {

    private OneLine() {}

    /// All of them, with one blank where lines broke or there were several.
    public static String of(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /// The first of them; where there are more, “…” says so.
    ///
    /// @param longest in code points, without the “…”
    public static String of(String words, int longest) {
        String line = of(words);
        String beginning = beginning(line, longest);
        return beginning.length() == line.length() ? line : beginning.strip() + "…";
    }

    /// As much as there is room for, without half a character at the end: an emoji of several parts
    /// is one.
    ///
    /// @param longest in code points
    public static String beginning(String words, int longest) {
        if (words.codePointCount(0, words.length()) <= longest) {
            return words;
        }
        int end = words.offsetByCodePoints(0, longest);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        return words.substring(0, characters.isBoundary(end) ? end : characters.preceding(end));
    }
}
