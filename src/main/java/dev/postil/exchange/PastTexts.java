package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Span;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The texts that annotations of the past stood in, found by following the history from its start.
/// Keeps what is known of each document, and the texts used last.
final class PastTexts {

    private static final int KEPT = 4;

    private final Corpus corpus;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<String, Optional<Surroundings>> recent =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, Optional<Surroundings>> eldest) {
                    return size() > KEPT;
                }
            };

    PastTexts(Corpus corpus) {
        this.corpus = corpus;
    }

    void follow(Change.OfDocument change) {
        Document document = change.after() == null ? change.before() : change.after();
        if (document != null) {
            documents.put(document.id(), document);
        }
    }

    /// Where it stood, or null if it was orphaned or its text is gone.
    @Nullable Span codePoints(Annotation annotation) {
        Span span = annotation.span();
        Document document = documents.get(annotation.document());
        if (span == null || document == null) {
            return null;
        }
        return recent.computeIfAbsent(document.textSha256(), _ -> text(document))
                .filter(text -> text.holds(span))
                .map(text -> text.offsets().toCodePoints(span))
                .orElse(null);
    }

    private Optional<Surroundings> text(Document document) {
        try {
            return Optional.of(new Surroundings(corpus.content(document)));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof NoSuchFileException) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
