package dev.postil.ui.reader;

import dev.postil.model.Span;
import org.jspecify.annotations.Nullable;

/// Cuts spans of the document down to what one piece shows, counted from the piece's start. Pure.
final class PieceSpans {

    private PieceSpans() {}

    /// What of `span` lies in `piece`; empty where nothing does.
    static Span within(Span piece, Span span) {
        int start = Math.clamp(span.start(), piece.start(), piece.end());
        int end = Math.clamp(span.end(), piece.start(), piece.end());
        return new Span(start - piece.start(), end - piece.start());
    }

    /// The same; null where nothing does.
    static @Nullable Span withinOrNull(Span piece, @Nullable Span span) {
        return span == null || !span.overlaps(piece) ? null : within(piece, span);
    }
}
