package dev.postil.ui.codebook;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Session;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Reads the codebook with its counts, off the window's thread, whenever the page is shown.
final class CodebookViewModel {

    /// A kind with its tags by label.
    record Section(Kind kind, int passages, List<Row> rows) {}

    /// A tag with the passages that bear it.
    record Row(Tag tag, int passages) {}

    private final Session session;
    private final Consumer<Exception> failed;
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ObservableList<Section> sectionsView =
            FXCollections.unmodifiableObservableList(sections);
    private Running counting = () -> {};

    CodebookViewModel(Session session, Consumer<Exception> failed) {
        this.session = session;
        this.failed = failed;
    }

    /// In the order of the kinds.
    ObservableList<Section> sections() {
        return sectionsView;
    }

    /// Counts anew; an older count that is still under way is dropped.
    void refresh() {
        counting.cancel();
        Codebook codebook = session.vocabulary().codebook().get();
        counting =
                session.read(
                        null,
                        CodebookViewModel::count,
                        counts -> sections.setAll(sections(codebook, counts)),
                        failed);
    }

    private static Counts count(Corpus corpus, Progress progress) {
        var counts = new Counts(new HashMap<>(), new HashMap<>());
        try (Stream<Document> documents = corpus.documents()) {
            documents.forEach(
                    document -> {
                        progress.checkCancelled();
                        corpus.annotations(document.id()).forEach(counts::add);
                    });
        }
        return counts;
    }

    private static List<Section> sections(Codebook codebook, Counts counts) {
        return codebook.kinds().stream()
                .map(
                        kind ->
                                new Section(
                                        kind,
                                        counts.kinds().getOrDefault(kind.id(), 0),
                                        rows(codebook, kind, counts)))
                .toList();
    }

    private static List<Row> rows(Codebook codebook, Kind kind, Counts counts) {
        return codebook.tags().stream()
                .filter(tag -> tag.kind().equals(kind.id()))
                .sorted(Comparator.comparing(Tag::label, String.CASE_INSENSITIVE_ORDER))
                .map(tag -> new Row(tag, counts.tags().getOrDefault(tag.id(), 0)))
                .toList();
    }

    private record Counts(Map<String, Integer> kinds, Map<UUID, Integer> tags) {

        void add(Annotation annotation) {
            annotation.tags().stream()
                    .map(TagUse::kind)
                    .distinct()
                    .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            annotation.tags().stream()
                    .flatMap(use -> Stream.ofNullable(use.tag()))
                    .distinct()
                    .forEach(tag -> tags.merge(tag, 1, Integer::sum));
        }
    }
}
