package dev.postil.search;

import dev.postil.model.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place that matches a query.
///
/// @param annotation whose note or quote matches; null elsewhere
/// @param span in the document's text where that is what matches, or the quote of an annotation
///   that stands there; else in the title, the note, or the quote that is in no text; UTF-16
/// @param snippet the words around the match, on one line
/// @param matches what matches within the snippet, in order, UTF-16; none where a tag did
public record Hit(
        UUID document,
        Where where,
        @Nullable UUID annotation,
        Span span,
        String snippet,
        List<Span> matches) {

    public Hit {
        matches = List.copyOf(matches);
    }

    /// What matched.
    public enum Where {
        TITLE,
        DOCUMENT_NOTE,
        TEXT,
        QUOTE,
        NOTE,
        /// The quote of an annotation whose words are not in the text any more.
        LOST_QUOTE
    }
}
