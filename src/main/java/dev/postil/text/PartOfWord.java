package dev.postil.text;

import dev.postil.model.Span;
import java.util.Optional;

/// Whether a hit is only a piece of a longer word, such as "Syria" in "Syrian".
///
/// Another form of what is looked for is none ("risk" in "risks"). Arabic, Hebrew and Korean are
/// left out: they write particles onto words, and nothing here can tell those from words.
public final class PartOfWord {

    private PartOfWord() {}

    /// Whether `hit`, where `phrase` was found in `text`, is part of a word. A regular expression
    /// says itself where its words end.
    public static boolean is(String text, Span hit, String phrase, PhraseOptions options)
            throws PhraseSyntaxException {
        if (options.regularExpression() || WordEdges.areAround(text, hit)) {
            return false;
        }
        if (!WordEdges.isEdge(text, hit.start())) {
            return !takesParticles(text.codePointBefore(hit.start()));
        }
        return !takesParticles(text.codePointAt(hit.end()))
                && !isForm(text, hit, PhraseFinder.of(phrase, options.withInflected(true)));
    }

    private static boolean isForm(String text, Span hit, PhraseFinder forms) {
        String words = text.substring(hit.start(), end(text, hit.end()));
        Optional<Span> form = forms.find(words).findFirst();
        return form.isPresent() && form.get().start() == 0;
    }

    /// Where the word ends, with what follows an apostrophe.
    private static int end(String text, int start) {
        int end = WordEdges.end(text, start);
        boolean isApostrophe = end < text.length() && Signs.plain(text.charAt(end)) == '\'';
        return isApostrophe ? WordEdges.end(text, end + 1) : end;
    }

    private static boolean takesParticles(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case ARABIC, HEBREW, HANGUL -> true;
            default -> false;
        };
    }
}
