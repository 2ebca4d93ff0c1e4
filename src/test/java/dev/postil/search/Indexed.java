package dev.postil.search;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import dev.postil.model.Source;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An index with documents in it that a test makes up. A text's paragraphs are its lines.
final class Indexed implements AutoCloseable {

    static final Person BOB = new Person(Sample.id(900), "Bob Marley");

    final SearchIndex index;
    private final Map<UUID, String> texts = new HashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private long ids = 1_000;

    Indexed(Place place) throws IOException {
        index = SearchIndex.open(place);
    }

    static Indexed temporary() throws IOException {
        return new Indexed(new Place.Temporary());
    }

    Document add(String title, @Nullable String language, String text) throws IOException {
        Document document = document(title, language, text, List.of(), null);
        add(document);
        return document;
    }

    Document document(
            String title,
            @Nullable String language,
            String text,
            List<String> creators,
            @Nullable String note) {
        UUID id = Sample.id(ids++);
        texts.put(id, text);
        String sha = Sample.sha256(text);
        return new Document(
                id,
                title,
                creators,
                null,
                language,
                Status.UNREAD,
                null,
                List.of(),
                new Source(title, "text/plain", null, sha, Sample.NOW),
                sha,
                note,
                null,
                Sample.NOW);
    }

    void add(Document document) throws IOException {
        apply(new Change.OfDocument(null, document));
    }

    void apply(Change change) throws IOException {
        index.apply(change, this::content);
    }

    Content content(Document document) {
        return Sample.content(texts.get(document.id()));
    }

    Tag tag(String kind, @Nullable Tag parent, String label, String... aliases) {
        Tag tag =
                new Tag(
                        Sample.id(ids++),
                        kind,
                        parent == null ? null : parent.id(),
                        label,
                        null,
                        List.of(aliases),
                        null,
                        Sample.NOW);
        tags.add(tag);
        return tag;
    }

    /// Highlights the first occurrence of `words`.
    Annotation annotate(
            Document document, String words, Person by, @Nullable String note, TagUse... uses)
            throws IOException {
        String text = texts.get(document.id());
        int start = text.indexOf(words);
        Annotation made =
                Sample.annotation(
                        Sample.id(ids++),
                        document,
                        text,
                        new Span(start, start + words.length()),
                        uses);
        Annotation annotation =
                new Annotation(
                        made.id(),
                        made.document(),
                        made.span(),
                        made.quote(),
                        made.tags(),
                        note,
                        made.anchor(),
                        by.id(),
                        Sample.NOW,
                        by.id(),
                        Sample.NOW);
        apply(new Change.OfAnnotation(null, annotation));
        return annotation;
    }

    static TagUse use(Tag tag) {
        return Sample.use(tag.kind(), tag.id());
    }

    Names names() {
        Codebook standard = StandardCodebook.create();
        return new Names(
                new Codebook(standard.kinds(), tags, standard.linkTypes()),
                List.of(Sample.ADA, BOB));
    }

    List<Hit> hits(String typed) throws IOException {
        return index.search(Question.parse(typed), names(), Reach.LIST).hits();
    }

    /// What was found, with brackets around each match.
    List<String> find(String typed) throws IOException {
        return hits(typed).stream().map(Indexed::marked).toList();
    }

    static String marked(Hit hit) {
        StringBuilder marked = new StringBuilder(hit.snippet());
        for (Span match : hit.matches().reversed()) {
            marked.insert(match.end(), "]").insert(match.start(), "[");
        }
        return marked.toString();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
