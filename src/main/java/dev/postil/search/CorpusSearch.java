package dev.postil.search;

import dev.postil.model.Annotation;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.search.Hit.Where;
import dev.postil.task.Progress;
import dev.postil.text.PhraseFinder;
import dev.postil.text.PhraseOptions;
import dev.postil.text.PhraseSyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks through a whole workspace, one document at a time.
public final class CorpusSearch {

    /// More places of one document than anybody reads in a list.
    public static final int MOST_IN_ONE_TEXT = 50;

    private final Corpus corpus;
    private final Query query;

    public CorpusSearch(Corpus corpus, Query query) {
        this.corpus = corpus;
        this.query = query;
    }

    /// Hands each hit to `found` as it is found: documents by title, within each the title, the
    /// text, the document's note, then the notes in order.
    public void run(Consumer<Hit> found, Progress progress) {
        if (query.isEmpty()) {
            return;
        }
        try (Stream<Document> documents = corpus.documents()) {
            documents.forEach(
                    document -> {
                        progress.checkCancelled();
                        search(document, found);
                    });
        }
    }

    private void search(Document document, Consumer<Hit> found) {
        search(document, Where.TITLE, null, document.title(), 1, found);
        String text = corpus.content(document).text();
        search(document, Where.TEXT, null, text, MOST_IN_ONE_TEXT, found);
        search(document, Where.DOCUMENT_NOTE, null, document.note(), 1, found);
        for (Annotation annotation : corpus.annotations(document.id())) {
            search(document, Where.NOTE, annotation.id(), annotation.note(), 1, found);
        }
    }

    private void search(
            Document document,
            Where where,
            @Nullable UUID annotation,
            @Nullable String text,
            int most,
            Consumer<Hit> found) {
        if (text == null) {
            return;
        }
        places(text)
                .limit(most)
                .forEach(
                        span -> {
                            Snippet snippet = Snippet.of(text, span);
                            found.accept(
                                    new Hit(
                                            document,
                                            where,
                                            annotation,
                                            span,
                                            snippet.words(),
                                            snippet.match()));
                        });
    }

    /// Where the rarest phrase of the query stands, if all of them are there.
    private Stream<Span> places(String text) {
        List<List<Span>> places =
                query.phrases().stream()
                        .map(phrase -> find(phrase, text).limit(MOST_IN_ONE_TEXT).toList())
                        .toList();
        Optional<List<Span>> rarest = places.stream().min(Comparator.comparingInt(List::size));
        return rarest.stream().flatMap(List::stream);
    }

    private static Stream<Span> find(String phrase, String text) {
        try {
            return PhraseFinder.of(phrase, PhraseOptions.PLAIN).find(text);
        } catch (PhraseSyntaxException impossible) {
            throw new IllegalStateException("plain words have no syntax", impossible);
        }
    }
}
