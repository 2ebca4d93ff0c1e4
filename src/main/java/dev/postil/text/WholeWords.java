package dev.postil.text;

import dev.postil.model.Span;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether words stand in a text as they are, and not as a piece of longer ones. Any thread.
public final class WholeWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private WholeWords() {}

    /// Whether `words` stand in `text` whole, whatever the case: "Russia" does not in "Russian".
    public static boolean holds(String text, String words) {
        int length = words.length();
        if (length == 0) {
            return false;
        }
        char small = Character.toLowerCase(words.charAt(0));
        char large = Character.toUpperCase(words.charAt(0));
        for (int at = 0; at + length <= text.length(); at++) {
            char first = text.charAt(at);
            if ((first == small || first == large) && goOnAt(text, at, words)) {
                return true;
            }
        }
        return false;
    }

    /// Whether they stand whole just there.
    static boolean standAt(String text, int at, String words) {
        char first = text.charAt(at);
        return (first == Character.toLowerCase(words.charAt(0))
                        || first == Character.toUpperCase(words.charAt(0)))
                && goOnAt(text, at, words);
    }

    private static boolean goOnAt(String text, int at, String words) {
        return text.regionMatches(true, at, words, 0, words.length())
                && WordEdges.areAround(text, new Span(at, at + words.length()));
    }

    /// Whether no word goes on across `offset`.
    public static boolean isEdge(String text, int offset) {
        return WordEdges.isEdge(text, offset);
    }

    /// Whether a word in `text` begins with `beginning`, both without regard to case and accents.
    public static boolean holdsBeginning(String text, String beginning) {
        String plain = plain(text);
        String wanted = plain(beginning);
        int at = plain.indexOf(wanted);
        while (at >= 0 && !WordEdges.isEdge(plain, at)) {
            at = plain.indexOf(wanted, at + 1);
        }
        return at >= 0;
    }

    /// Lower case and without accents, so that `resume` finds `Résumé`.
    public static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
