package dev.postil.session;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.text.Quotes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// New things that no change has brought into the workspace yet.
final class Draft {

    private Draft() {}

    /// An annotation of `span` (UTF-16) without tag or note, by the session's author.
    static Annotation of(Session session, OpenDocument document, Span span) {
        return of(document.id(), document.text(), span, session.author().id(), session.now());
    }

    /// An annotation of `span` (UTF-16) in any document. Any thread.
    static Annotation of(UUID document, String text, Span span, UUID by, Instant now) {
        return new Annotation(
                UUID.randomUUID(),
                document,
                span,
                Quotes.of(text, span),
                List.of(),
                null,
                AnchorState.EXACT,
                by,
                now,
                by,
                now);
    }

    /// A tag without definition or alias.
    static Tag of(Session session, String kind, String label) {
        return new Tag(
                UUID.randomUUID(), kind, null, label.strip(), null, List.of(), null, session.now());
    }
}
