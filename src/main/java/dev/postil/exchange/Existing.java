package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Person;
import dev.postil.model.StandardCodebook;
import dev.postil.task.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a workspace holds before a merge, by id. Keeps no text and of an annotation its id alone.
final class Existing {

    private final Corpus corpus;
    private final Codebook codebook;
    private final Map<UUID, Person> people;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<String, Document> byText = new HashMap<>();

    /// For each annotation the document it belongs to.
    private final Map<UUID, UUID> annotations = new HashMap<>();

    private Existing(Corpus corpus) {
        this.corpus = corpus;
        this.codebook = corpus.codebook();
        this.people =
                corpus.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    static Existing of(Corpus corpus, Progress progress) {
        Existing existing = new Existing(corpus);
        try (Stream<Document> documents = corpus.documents()) {
            documents.forEach(
                    document -> {
                        progress.checkCancelled();
                        existing.add(document);
                    });
        }
        return existing;
    }

    private void add(Document document) {
        documents.put(document.id(), document);
        byText.putIfAbsent(document.textSha256(), document);
        for (Annotation annotation : corpus.annotations(document.id())) {
            annotations.put(annotation.id(), document.id());
        }
    }

    Corpus corpus() {
        return corpus;
    }

    Codebook codebook() {
        return codebook;
    }

    /// Whether nobody has worked with the codebook yet, so that another may take its place.
    boolean isUntouched() {
        return (codebook.equals(StandardCodebook.create()) || codebook.equals(Codebook.EMPTY))
                && annotations.isEmpty()
                && documents.values().stream().allMatch(document -> document.tags().isEmpty());
    }

    Map<UUID, Person> people() {
        return people;
    }

    @Nullable Document document(UUID id) {
        return documents.get(id);
    }

    /// A document with the same text, if there is one.
    @Nullable Document withText(String sha256) {
        return byText.get(sha256);
    }

    /// The document that an annotation belongs to, if there is such an annotation.
    @Nullable UUID documentOf(UUID annotation) {
        return annotations.get(annotation);
    }

    /// The links with one of these ids.
    Map<UUID, Link> links(Set<UUID> ids) {
        try (Stream<Link> links = corpus.links()) {
            return links.filter(link -> ids.contains(link.id()))
                    .collect(Collectors.toMap(Link::id, Function.identity()));
        }
    }
}
