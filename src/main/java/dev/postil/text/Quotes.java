package dev.postil.text;

import dev.postil.model.Quote;
import dev.postil.model.Span;

/// Makes the quote by which an annotation is found again. Any thread.
public final class Quotes {

    /// How much of the text around the words is kept, in code points.
    static final int CONTEXT = 32;

    private Quotes() {}

    /// The words of `span` (UTF-16) in `text` with what stands around them, never half a character.
    public static Quote of(String text, Span span) {
        return new Quote(
                span.of(text),
                text.substring(prefixStart(text, span.start()), span.start()),
                text.substring(span.end(), suffixEnd(text, span.end())));
    }

    private static int prefixStart(String text, int end) {
        int available = text.codePointCount(Math.max(0, end - 2 * CONTEXT), end);
        int start = text.offsetByCodePoints(end, -Math.min(CONTEXT, available));
        return Math.min(end, Graphemes.ceiling(text, start));
    }

    private static int suffixEnd(String text, int start) {
        int available = text.codePointCount(start, Math.min(text.length(), start + 2 * CONTEXT));
        int end = text.offsetByCodePoints(start, Math.min(CONTEXT, available));
        return Math.max(start, Graphemes.floor(text, end));
    }
}
