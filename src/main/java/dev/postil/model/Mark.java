package dev.postil.model;

import org.jspecify.annotations.Nullable;

/// How a stretch of text was set in the original.
///
/// @param span UTF-16
/// @param href where a link leads; null for every other type
public record Mark(Span span, MarkType type, @Nullable String href) {

    public static Mark of(MarkType type, Span span) {
        return new Mark(span, type, null);
    }

    public static Mark link(Span span, String href) {
        return new Mark(span, MarkType.LINK, href);
    }
}
