package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether a step fits what the session shows. One that does not, as somebody answered a question
/// about what was changed since, would be refused by the store, and all that came after it would
/// wait for good: it is refused here, before anything is done.
///
/// Looked at are documents, the codebook and the passages of the open document; their links, and
/// what lies elsewhere, only the store knows.
final class Fit {

    private final Library library;
    private final Vocabulary vocabulary;

    /// What the parts so far have made of things, by id; null what they removed.
    private final Map<Object, @Nullable Object> made = new HashMap<>();

    Fit(Library library, Vocabulary vocabulary) {
        this.library = library;
        this.vocabulary = vocabulary;
    }

    /// @throws OutdatedException where a part is about something that is not so any more
    void require(Effect step, Optional<OpenDocument> open) {
        for (Change part : step.around()) {
            switch (part) {
                case Change.OfDocument it when library.whole().get() ->
                        require(it, it.subject().id(), library::document);
                case Change.OfTag it ->
                        require(it, it.subject().id(), id -> vocabulary.now().tag(id));
                case Change.OfKind it ->
                        require(it, it.subject().id(), id -> vocabulary.now().kind(id));
                case Change.OfLinkType it ->
                        require(it, it.subject().id(), id -> vocabulary.now().linkType(id));
                default -> {}
            }
        }
        open.ifPresent(document -> requireAll(step.annotationsOf(document.id()), document));
    }

    private void requireAll(List<Change.OfAnnotation> changes, OpenDocument document) {
        for (Change.OfAnnotation each : changes) {
            this.<UUID, Annotation>require(each, each.subject().id(), document::annotation);
        }
    }

    private <I, T> void require(Change.Of<T> part, I id, Function<I, Optional<T>> known) {
        Object now = made.containsKey(id) ? made.get(id) : known.apply(id).orElse(null);
        if (!Objects.equals(now, part.before())) {
            throw new OutdatedException(part.subject().toString());
        }
        made.put(id, part.after());
    }
}
