package dev.postil.text;

import dev.postil.model.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/// Where sentences begin and end: as the JDK has it, but for abbreviations, which end none, and the
/// Arabic question mark, which does.
final class SentenceEdges {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "cf", "e.g", "i.e", "vol", "fig",
                    "ed", "gen", "col", "sen", "rep", "gov", "jr", "sr", "art", "sec", "bzw", "z.b",
                    "d.h", "mme", "sra");

    private SentenceEdges() {}

    static Span sentence(String text, int offset, Locale language) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(text.replace('؟', '?').replace('۔', '.').replace('।', '.'));
        int at = Math.min(offset, Math.max(0, text.length() - 1));
        int end = text.isEmpty() ? 0 : sentences.following(at);
        int start = text.isEmpty() ? 0 : sentences.previous();
        while (start > 0 && endsWithAbbreviation(text, start)) {
            start = sentences.preceding(start);
        }
        while (end < text.length() && endsWithAbbreviation(text, end)) {
            end = sentences.following(end);
        }
        return new Span(start, end);
    }

    private static boolean endsWithAbbreviation(String text, int end) {
        int stop = end;
        while (stop > 0 && Signs.isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop == 0 || text.charAt(stop - 1) != '.') {
            return false;
        }
        int start = stop - 1;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop - 1);
        return isInitial(word) || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
