package dev.postil.model;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A workspace in memory that applies changes in the plainest way there is: the measure that the
/// session and the store are held against, and a corpus for the tests of everything that reads one.
public final class MemoryCorpus implements Corpus {

    private final UUID id;
    private String title;
    private long sequence;
    private final List<Person> people = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<LinkType> linkTypes = new ArrayList<>();
    private final Map<UUID, Document> documents = new HashMap<>();
    private final Map<UUID, Annotation> annotations = new HashMap<>();
    private final Map<UUID, Link> links = new HashMap<>();
    private final Map<String, Content> contents = new HashMap<>();

    public MemoryCorpus(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    /// Keeps a text, which has to be there before a change names its document.
    public void keep(Document document, Content content) {
        contents.put(key(document), content);
    }

    /// Applies a change as one step.
    public void apply(Change change) {
        sequence++;
        applyPart(change);
    }

    private void applyPart(Change change) {
        switch (change) {
            case Change.OfDocument it -> put(documents, Document::id, it);
            case Change.OfAnnotation it -> put(annotations, Annotation::id, it);
            case Change.OfLink it -> put(links, Link::id, it);
            case Change.OfPerson it -> replace(people, it, people.size());
            case Change.OfTag it -> replace(tags, it, tags.size());
            case Change.OfLinkType it -> replace(linkTypes, it, linkTypes.size());
            case Change.OfKind it -> replace(kinds, it, it.position());
            case Change.OfTitle it -> title = it.after();
            case Change.Several it -> it.parts().forEach(this::applyPart);
        }
    }

    private static <T> void put(Map<UUID, T> things, Function<T, UUID> id, Change.Of<T> change) {
        T before = change.before();
        T after = change.after();
        require(before, before == null ? null : things.remove(id.apply(before)));
        if (after != null && things.putIfAbsent(id.apply(after), after) != null) {
            throw new IllegalStateException("there already: " + after);
        }
    }

    private static <T> void replace(List<T> things, Change.Of<T> change, int position) {
        T before = change.before();
        T after = change.after();
        int index = before == null ? position : things.indexOf(before);
        require(before, before == null || index < 0 ? null : things.remove(index));
        if (after != null) {
            things.add(index, after);
        }
    }

    private static void require(@Nullable Object before, @Nullable Object found) {
        if (before != null && !before.equals(found)) {
            throw new IllegalStateException("expected " + before + " but found " + found);
        }
    }

    @Override
    public WorkspaceInfo info() {
        return new WorkspaceInfo(id, title, sequence);
    }

    @Override
    public List<Person> people() {
        return people.stream().sorted(Order.PEOPLE).toList();
    }

    @Override
    public Codebook codebook() {
        return new Codebook(kinds, tags, linkTypes);
    }

    @Override
    public Stream<Document> documents() {
        return documents.values().stream().sorted(Order.DOCUMENTS);
    }

    @Override
    public Content content(Document document) {
        Content content = contents.get(key(document));
        if (content == null) {
            throw new UncheckedIOException(new NoSuchFileException(document.textSha256()));
        }
        return content;
    }

    /// The same text may have another structure in another document.
    private static String key(Document document) {
        return document.textSha256() + document.id();
    }

    @Override
    public List<Annotation> annotations(UUID document) {
        return annotations.values().stream()
                .filter(annotation -> annotation.document().equals(document))
                .sorted(Annotation.BY_POSITION)
                .toList();
    }

    @Override
    public Stream<Link> links() {
        return links.values().stream().sorted(Order.LINKS);
    }
}
