package dev.postil.text;

import dev.postil.model.Span;

/// Signs at the beginning of a line that set off an item of a list and belong to no sentence.
final class Bullets {

    private static final String WITH_SPACE = "-–—*·‣⁃∙›»+";

    private Bullets() {}

    /// Where the words of a line begin that starts at `start`; `start` itself where no such sign
    /// stands there, or nothing follows it.
    ///
    /// @param end of the line or the block
    static int after(String text, int start, int end) {
        int at = start;
        while (at < end && Signs.isSpace(text.charAt(at))) {
            at++;
        }
        if (at == end || !isSign(text.codePointAt(at))) {
            return start;
        }
        boolean needsSpace = WITH_SPACE.indexOf(text.charAt(at)) >= 0;
        int behind = at + Character.charCount(text.codePointAt(at));
        while (behind < end && Signs.isInvisible(text.charAt(behind))) {
            behind++;
        }
        int words = behind;
        while (words < end && Signs.isSpace(text.charAt(words))) {
            words++;
        }
        return words == end || (needsSpace && words == behind) ? start : words;
    }

    /// The same, where `span` may begin anywhere: only a line begins with such a sign.
    static Span without(String text, Span span, Span within) {
        boolean beginsLine =
                span.start() == within.start()
                        || Words.trim(text, new Span(within.start(), span.start())).isEmpty()
                        || text.charAt(span.start() - 1) == '\n';
        return beginsLine ? new Span(after(text, span.start(), span.end()), span.end()) : span;
    }

    /// Dashes and points, arrows, geometric signs, dingbats and what points or is round in colour.
    private static boolean isSign(int character) {
        return WITH_SPACE.indexOf(character) >= 0
                || character == '•'
                || character == '◦'
                || (character >= 0x2190 && character <= 0x21FF)
                || (character >= 0x25A0 && character <= 0x27BF)
                || (character >= 0x2900 && character <= 0x297F)
                || (character >= 0x2B00 && character <= 0x2BFF)
                || (character >= 0x1F446 && character <= 0x1F449)
                || (character >= 0x1F534 && character <= 0x1F53B);
    }
}
