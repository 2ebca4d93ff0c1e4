package dev.postil.search;

import dev.postil.model.Document;
import dev.postil.model.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place that matches a query.
///
/// @param annotation whose note matches; null where it is the text or the document's own note
/// @param span in the document's text where `where` is the text, else in the note; UTF-16
/// @param snippet the words around the match, on one line
/// @param match the match within the snippet, UTF-16
public record Hit(
        Document document,
        Where where,
        @Nullable UUID annotation,
        Span span,
        String snippet,
        Span match) {

    /// What matched.
    public enum Where {
        TITLE,
        TEXT,
        DOCUMENT_NOTE,
        NOTE
    }
}
