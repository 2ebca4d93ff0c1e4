package dev.postil.ui.reader;

import dev.postil.model.Span;
import org.jspecify.annotations.Nullable;

/// What of a selection is meant.
final class Words {

    private Words() {}

    /// `span` without the blanks at both ends; null where it holds nothing else.
    static @Nullable Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new Span(start, end);
    }
}
