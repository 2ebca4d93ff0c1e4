package dev.postil.ui;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.FieldValue;
import dev.postil.model.Person;
import dev.postil.model.Quote;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.DirectBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A workspace in a folder with a session on the test's own thread, and quick ways to fill it.
public final class Desktop {

    public static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    private final DirectBackground background = new DirectBackground();
    private final Store store;
    private final Session session;
    private long next = 100;

    private Desktop(Store store) throws StoreException {
        this.store = store;
        this.session = Session.open(store, Sample.ADA.name(), background, CLOCK);
    }

    public static Desktop in(Path folder) {
        try {
            Entry first =
                    new Entry(
                            1,
                            Sample.NOW,
                            Sample.ADA.id(),
                            new Entry.Act.Do(Sample.newWorkspace()));
            return new Desktop(Store.create(folder.resolve("Test.postil"), "Test", first));
        } catch (StoreException failure) {
            throw new AssertionError(failure);
        }
    }

    public Session session() {
        return session;
    }

    public DirectBackground background() {
        return background;
    }

    public UUID id() {
        return Sample.id(next++);
    }

    /// Adds a document with one paragraph for each line.
    public Document add(String title, String text) {
        return add(title, Sample.content(text));
    }

    public Document add(String title, Content content) {
        Document document = Sample.document(id(), title, content.text());
        try {
            store.putText(
                    document,
                    content,
                    content.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (StoreException failure) {
            throw new AssertionError(failure);
        }
        session.perform(new Change.OfDocument(null, document));
        return document;
    }

    public Document open(Document document) {
        session.show(
                document,
                failure -> {
                    throw new AssertionError(failure);
                });
        return document;
    }

    /// Adds a document with one paragraph for each line, and opens it.
    public Document open(String title, String text) {
        return open(add(title, text));
    }

    public Tag tag(String kind, String label, String... aliases) {
        Tag tag = new Tag(id(), kind, null, label, null, List.of(aliases), null, Sample.NOW);
        session.perform(new Change.OfTag(null, tag));
        return tag;
    }

    public Person person(String name) {
        Person person = new Person(id(), name);
        session.perform(new Change.OfPerson(null, person));
        return person;
    }

    /// Annotates the first `words` of the open document.
    public Annotation annotate(String words, TagUse... uses) {
        return annotate(words, null, uses);
    }

    public Annotation annotate(String words, @Nullable String note, TagUse... uses) {
        return annotate(spanOf(words), note, uses);
    }

    public Annotation annotate(Span span, @Nullable String note, TagUse... uses) {
        Annotation made = annotation(span, text(), note, Sample.ADA.id(), uses);
        session.perform(new Change.OfAnnotation(null, made));
        return made;
    }

    /// An annotation that lost its place.
    public Annotation orphan(String quote, TagUse... uses) {
        Annotation made =
                new Annotation(
                        id(),
                        documentId(),
                        null,
                        new Quote(quote, "", ""),
                        List.of(uses),
                        null,
                        AnchorState.ORPHANED,
                        Sample.ADA.id(),
                        Sample.NOW,
                        Sample.ADA.id(),
                        Sample.NOW);
        session.perform(new Change.OfAnnotation(null, made));
        return made;
    }

    public Annotation annotation(
            Span span, String text, @Nullable String note, UUID by, TagUse... uses) {
        return new Annotation(
                id(),
                documentId(),
                span,
                new Quote(span.of(text), "", ""),
                List.of(uses),
                note,
                AnchorState.EXACT,
                by,
                Sample.NOW,
                by,
                Sample.NOW);
    }

    public static TagUse use(Tag tag) {
        return Sample.use(tag.kind(), tag.id());
    }

    public static TagUse use(Tag tag, Map<String, Integer> points) {
        Map<String, FieldValue> fields = new java.util.HashMap<>();
        points.forEach((field, value) -> fields.put(field, new FieldValue.Point(value)));
        return new TagUse(tag.kind(), tag.id(), fields, Sample.ADA.id(), Sample.NOW);
    }

    /// Selects the first `words` of the open document.
    public Span select(String words) {
        Span span = spanOf(words);
        session.selection().selectWords(span);
        return span;
    }

    public Span spanOf(String words) {
        int start = text().indexOf(words);
        return new Span(start, start + words.length());
    }

    public String text() {
        return session.openDocument().get().text();
    }

    private UUID documentId() {
        return session.openDocument().get().id();
    }
}
