package dev.postil.session;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.text.Quotes;
import java.util.Optional;

/// Puts an annotation at other words: one that lost its place, or one whose edges were moved.
public final class Placing {

    private final Session session;

    public Placing(Session session) {
        this.session = session;
    }

    /// Places `annotation` at the selected words.
    ///
    /// @return nothing where no words are selected
    public Optional<Annotation> placeAtSelection(Annotation annotation) {
        return Optional.ofNullable(session.selection().words().get())
                .flatMap(words -> place(annotation, words));
    }

    /// Places `annotation` at `span` of the open document. The same words elsewhere count as moved;
    /// other words are a new place, chosen by hand.
    public Optional<Annotation> place(Annotation annotation, Span span) {
        OpenDocument document = session.openDocument().get();
        if (document == null || !document.id().equals(annotation.document())) {
            return Optional.empty();
        }
        Quote quote = Quotes.of(document.text(), span);
        boolean sameWords = quote.exact().equals(annotation.quote().exact());
        AnchorState state = sameWords ? AnchorState.MOVED : AnchorState.EXACT;
        Annotation placed =
                annotation.withPlace(span, quote, state, session.author().id(), session.now());
        session.perform(new Change.OfAnnotation(annotation, placed));
        session.selection().select(placed);
        return Optional.of(placed);
    }
}
