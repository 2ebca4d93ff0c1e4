package dev.postil.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// How a stretch of text was set in the original.
///
/// @param span UTF-16
/// @param href where a link leads; null for every other type
public record Mark(Span span, MarkType type, @Nullable String href) {

    /// By start, the longer first.
    public static final Comparator<Mark> IN_ORDER =
            Comparator.comparingInt((Mark mark) -> mark.span().start())
                    .thenComparingInt(mark -> -mark.span().end())
                    .thenComparing(Mark::type);

    public static Mark of(MarkType type, Span span) {
        return new Mark(span, type, null);
    }

    public static Mark link(Span span, String href) {
        return new Mark(span, MarkType.LINK, href);
    }
}
