package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Span;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is done to documents as a whole: rename, group, tag, set the status, remove.
public final class Shelving {

    private final Session session;

    public Shelving(Session session) {
        this.session = session;
    }

    public void rename(Document document, String title) {
        if (!title.isBlank()) {
            change(document, document.withTitle(title.strip(), session.now()));
        }
    }

    /// Puts documents under a heading of the library.
    ///
    /// @param group blank or null for none
    public void group(Collection<Document> documents, @Nullable String group) {
        String name = group == null || group.isBlank() ? null : group.strip();
        change(
                documents.stream()
                        .filter(document -> !Objects.equals(document.group(), name))
                        .toList(),
                document -> document.withGroup(name, session.now()),
                Change.Reason.GROUP_DOCUMENTS);
    }

    public void mark(Document document, Status status) {
        change(document, document.withStatus(status, session.now()));
    }

    /// Sets the status of documents, in one step.
    public void mark(Collection<Document> documents, Status status) {
        List<Document> others =
                documents.stream().filter(document -> document.status() != status).toList();
        if (others.size() == 1) {
            mark(others.getFirst(), status);
        } else {
            change(
                    others,
                    document -> document.withStatus(status, session.now()),
                    Change.Reason.MARK_DOCUMENTS);
        }
    }

    /// Corrects what is known about a document.
    ///
    /// @param uri where the original is from
    /// @param outlet what published it
    public void correct(
            Document document,
            String title,
            List<String> creators,
            @Nullable String published,
            @Nullable String language,
            @Nullable String uri,
            @Nullable String outlet) {
        Document after =
                document.withDetails(
                        title, creators, published, language, uri, outlet, document.modified());
        if (!after.equals(document)) {
            change(
                    document,
                    document.withDetails(
                            title, creators, published, language, uri, outlet, session.now()));
        }
    }

    /// Has furniture of the original count as text again.
    ///
    /// @param place what is put back, UTF-16
    public void putBack(Document document, Span place) {
        List<Span> all = new ArrayList<>();
        if (document.putBack() != null) {
            all.addAll(document.putBack());
        }
        if (all.stream().noneMatch(known -> known.contains(place))) {
            all.removeIf(place::contains);
            all.add(place);
            all.sort(Comparator.naturalOrder());
            change(document, document.withPutBack(all, session.now()));
        }
    }

    /// Has this furniture of the original count as text, and all other be folded.
    ///
    /// @param places what is put back, UTF-16, in order
    public void putBackOnly(Document document, List<Span> places) {
        List<Span> before = document.putBack() == null ? List.of() : document.putBack();
        if (!places.equals(before)) {
            change(document, document.withPutBack(places, session.now()));
        }
    }

    /// Folds all furniture again that was put back.
    public void foldAgain(Document document) {
        if (document.putBack() != null) {
            change(document, document.withPutBack(null, session.now()));
        }
    }

    public void tag(Document document, String kind, @Nullable UUID tag) {
        TagUse use = TagUse.of(kind, tag, session.author().id(), session.now());
        change(document, document.withTags(TagSet.with(document.tags(), use), session.now()));
    }

    /// Makes a tag and puts it on a document, in one step.
    public void create(Document document, String kind, String label) {
        Tag tag = Draft.of(session, kind, label);
        TagUse use = TagUse.of(kind, tag.id(), session.author().id(), session.now());
        Document tagged = document.withTags(TagSet.with(document.tags(), use), session.now());
        session.perform(
                new Change.Several(
                        Change.Reason.NAME_TAG,
                        List.of(
                                new Change.OfTag(null, tag),
                                new Change.OfDocument(document, tagged))));
    }

    public void untag(Document document, TagUse use) {
        change(document, document.withTags(TagSet.without(document.tags(), use), session.now()));
    }

    /// Removes documents with their annotations and the links of those, as one step.
    ///
    /// @param done called once it has happened
    public void remove(Collection<Document> documents, Runnable done, Consumer<Exception> failed) {
        List<Document> gone = List.copyOf(documents);
        Considered.start(
                session,
                null,
                () -> {
                    List<Document> there = asTheyAre(gone);
                    return (snapshot, _) -> removal(there, snapshot);
                },
                change -> {
                    if (!change.parts().isEmpty()) {
                        session.perform(change);
                    }
                    done.run();
                },
                failed);
    }

    /// Those that are still there, as they are now.
    private List<Document> asTheyAre(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> session.library().document(document.id()).stream())
                .toList();
    }

    private static Change.Several removal(List<Document> documents, Snapshot stored) {
        List<Annotation> annotations = new ArrayList<>();
        Map<UUID, Link> links = new LinkedHashMap<>();
        for (Document document : documents) {
            annotations.addAll(stored.annotations(document.id()));
            stored.linksOf(document.id()).forEach(link -> links.put(link.id(), link));
        }
        return removal(documents, annotations, links.values());
    }

    private static Change.Several removal(
            List<Document> documents, List<Annotation> annotations, Collection<Link> links) {
        List<Change> parts = new ArrayList<>(LinkUpkeep.removal(links));
        annotations.forEach(annotation -> parts.add(new Change.OfAnnotation(annotation, null)));
        documents.forEach(document -> parts.add(new Change.OfDocument(document, null)));
        return new Change.Several(Change.Reason.REMOVE_DOCUMENTS, parts);
    }

    private void change(
            List<Document> documents, UnaryOperator<Document> deed, Change.Reason reason) {
        List<Change> parts =
                documents.stream()
                        .<Change>map(before -> new Change.OfDocument(before, deed.apply(before)))
                        .toList();
        if (!parts.isEmpty()) {
            session.perform(new Change.Several(reason, parts));
        }
    }

    private void change(Document before, Document after) {
        if (!before.equals(after)) {
            session.perform(new Change.OfDocument(before, after));
        }
    }
}
