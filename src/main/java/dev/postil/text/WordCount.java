package dev.postil.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Counts the words of a text, also of scripts that put no blanks between them.
public final class WordCount {

    private WordCount() {}

    /// Words as Unicode's word boundaries (UAX #29) tell them apart.
    public static int of(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                words++;
            }
            start = end;
        }
        return words;
    }
}
