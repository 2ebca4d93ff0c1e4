package dev.postil.text;

import dev.postil.model.Quote;

/// A quote as it is compared: prefix, words and suffix as one normalized text, in which the words
/// lie between `start` and `end` and neither begin nor end with a space.
record ContextQuote(String text, int start, int end) {

    static ContextQuote of(Quote quote) {
        NormalizedText whole = NormalizedText.of(quote.prefix() + quote.exact() + quote.suffix());
        int start = whole.position(quote.prefix().length());
        int end = whole.position(quote.prefix().length() + quote.exact().length());
        while (start < end && whole.text().charAt(start) == ' ') {
            start++;
        }
        while (end > start && whole.text().charAt(end - 1) == ' ') {
            end--;
        }
        return new ContextQuote(whole.text(), start, end);
    }

    /// The first `length` units of the words, with what stands around those.
    ContextQuote head(int length) {
        int to = start + length;
        return new ContextQuote(text.substring(0, to + Quotes.CONTEXT), start, to);
    }

    /// The last `length` units of the words, with what stands around those.
    ContextQuote tail(int length) {
        int from = end - length - Quotes.CONTEXT;
        return new ContextQuote(text.substring(from), Quotes.CONTEXT, end - from);
    }

    String words() {
        return text.substring(start, end);
    }

    String prefix() {
        return text.substring(0, start);
    }

    String suffix() {
        return text.substring(end);
    }

    /// How like the context is as a whole, each side by its length; 0 where there is none.
    double context(double before, double after) {
        int length = start + text.length() - end;
        return length == 0 ? 0 : (before * start + after * (text.length() - end)) / length;
    }

    boolean hasContext() {
        return start > 0 || end < text.length();
    }

    boolean isEmpty() {
        return start == end;
    }
}
