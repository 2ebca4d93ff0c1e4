package dev.postil.search;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The index of a workspace's words. Knows nothing that could not be read from the workspace again.
///
/// Changed by one thread at a time, searched by any; a search sees every change made before it.
public final class SearchIndex implements Closeable {

    /// Another one makes the index of an earlier program useless.
    private static final String FORMAT = "1";

    private final Analyzer analyzer;
    private final Storage storage;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// Of every document that was added or changed since the index was opened, and of others that
    /// somebody asked for.
    private final Map<UUID, Language> languages = new ConcurrentHashMap<>();

    /// Texts of documents that are added.
    @FunctionalInterface
    public interface Texts {
        Content of(Document document) throws IOException;
    }

    private SearchIndex(Analyzer analyzer, Storage storage) throws IOException {
        this.analyzer = analyzer;
        this.storage = storage;
        IndexSearcher.setMaxClauseCount(Asking.MOST_CLAUSES);
        writer = storage.writer();
        searchers = new SearcherManager(writer, new Frugal());
    }

    /// Opens an index with nothing in it. What is kept at `place` is thrown away; what is another
    /// program's is left as it is.
    public static SearchIndex openEmpty(Place place) throws IOException {
        return openAsItIs(Storage.emptied(place));
    }

    /// Opens what is kept at `place`. What cannot be used there, for whatever reason, is thrown
    /// away; what another program writes to is left as it is.
    public static SearchIndex open(Place place) throws IOException {
        try {
            return openAsItIs(place);
        } catch (LockObtainFailedException inUse) {
            return place instanceof Place.Own(Path folder)
                    ? open(new Place.Foreign(folder))
                    : openAsItIs(new Place.Temporary());
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            return openEmpty(place);
        }
    }

    private static SearchIndex openAsItIs(Place place) throws IOException {
        Analyzer analyzer = Analyzers.byField();
        Storage storage = Storage.open(place, analyzer);
        SearchIndex opened = null;
        try {
            opened = new SearchIndex(analyzer, storage);
            return opened;
        } finally {
            if (opened == null) {
                storage.close();
            }
        }
    }

    /// Which state of which workspace is kept here; empty for none, or one that another version of
    /// the program wrote.
    public Optional<Standing> standing() {
        Map<String, String> said = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        return standing(said);
    }

    static Optional<Standing> standing(Map<String, String> said) {
        if (!FORMAT.equals(said.get("format"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Standing(
                            UUID.fromString(said.getOrDefault("workspace", "")),
                            Long.parseLong(said.getOrDefault("sequence", "")),
                            said.getOrDefault("mark", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Forgets everything; what is on the disk stays as it was until [#commit].
    public void clear() throws IOException {
        languages.clear();
        writer.deleteAll();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
    }

    /// Adds a document that is not there yet, with all its annotations.
    public void add(Document document, Content content, List<Annotation> annotations)
            throws IOException {
        Language language = Language.of(document.language());
        languages.put(document.id(), language);
        writer.addDocuments(Units.factsOf(document));
        writer.addDocuments(Units.passagesOf(document, content));
        for (Annotation annotation : annotations) {
            writer.addDocuments(Units.of(annotation, language));
        }
    }

    /// Does what a change of the workspace does to what can be found. To do it again, and what came
    /// after it, changes nothing.
    public void apply(Change change, Texts texts) throws IOException {
        for (Change part : (Iterable<Change>) change.flat()::iterator) {
            if (part instanceof Change.OfDocument(var before, var after)) {
                if (after == null) {
                    writer.deleteDocuments(Units.document(part(before).id()));
                } else {
                    put(before, after, texts);
                }
            } else if (part instanceof Change.OfAnnotation(var before, var after)) {
                if (after == null) {
                    writer.deleteDocuments(Units.annotation(part(before).id()));
                } else {
                    writer.updateDocuments(
                            Units.annotation(after.id()),
                            Units.of(after, languageOf(after.document())));
                }
            }
        }
    }

    private static <T> T part(@Nullable T before) {
        return Objects.requireNonNull(before);
    }

    private void put(@Nullable Document before, Document after, Texts texts) throws IOException {
        languages.put(after.id(), Language.of(after.language()));
        writer.updateDocuments(Units.facts(after.id()), Units.factsOf(after));
        boolean isSameText =
                before != null
                        && before.textSha256().equals(after.textSha256())
                        && Objects.equals(before.language(), after.language());
        if (!isSameText) {
            writer.updateDocuments(
                    Units.text(after.id()), Units.passagesOf(after, texts.of(after)));
        }
    }

    private Language languageOf(UUID document) throws IOException {
        Language known = languages.get(document);
        if (known == null) {
            known = storedLanguage(document);
            languages.put(document, known);
        }
        return known;
    }

    /// Of a document that has not changed, so that no searcher is too old to know it.
    private Language storedLanguage(UUID document) throws IOException {
        return withSearcher(
                searcher -> {
                    TopDocs facts = searcher.search(new TermQuery(Units.facts(document)), 2);
                    for (var fact : facts.scoreDocs) {
                        String field =
                                searcher.storedFields().document(fact.doc).get(Fields.LANGUAGE);
                        if (field != null) {
                            return Language.ofField(field);
                        }
                    }
                    return Language.OTHER;
                });
    }

    /// Brings all changes to the disk, with what they stand for.
    public void commit(Standing standing) throws IOException {
        writer.setLiveCommitData(
                Map.of(
                                "format", FORMAT,
                                "workspace", standing.workspace().toString(),
                                "sequence", Long.toString(standing.sequence()),
                                "mark", standing.mark())
                        .entrySet());
        writer.commit();
    }

    /// What matches, as far as `reach` goes.
    public Answer search(Question question, Names names, Reach reach) throws IOException {
        if (question.isEmpty()) {
            return Answer.NONE;
        }
        return searching(
                searcher ->
                        new Finding(searcher, new Words(analyzer), reach)
                                .find(new Asking(searcher, analyzer, names).ask(question)));
    }

    private interface Search<R> {
        R in(IndexSearcher searcher) throws IOException;
    }

    private <R> R searching(Search<R> search) throws IOException {
        searchers.maybeRefreshBlocking();
        return withSearcher(search);
    }

    private <R> R withSearcher(Search<R> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Gives the files back; what was not committed is lost.
    @Override
    public void close() throws IOException {
        try (storage;
                searchers) {
            analyzer.close();
        }
    }

    /// What was found once is looked up again rather than kept in memory.
    private static final class Frugal extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            IndexSearcher searcher = super.newSearcher(reader, previous);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
