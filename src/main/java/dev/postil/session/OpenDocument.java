package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.text.SpanIndex;
import dev.postil.text.WordStarts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The document that is being read, with its annotations.
///
/// The index is up to date before the list tells its listeners.
public final class OpenDocument {

    /// From so many changes at once it is cheaper to build list and index anew.
    private static final int MANY = 500;

    private final ReadOnlyObjectWrapper<Document> document;
    private final Content asImported;
    private final ReadOnlyObjectWrapper<Content> content;
    private final int words;
    private final List<Annotation> sorted = new ArrayList<>();
    private final ObservableList<Annotation> annotations = FXCollections.observableList(sorted);

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Annotation> annotationsToRead =
            FXCollections.unmodifiableObservableList(annotations);

    private final Map<UUID, Annotation> byId = new HashMap<>();
    private SpanIndex index;
    private @Nullable List<Annotation> snapshot;
    private @Nullable WordStarts wordStarts;
    private boolean areWordStartsSought;

    private final DocumentLinks links;

    /// @param content as it was imported, with all furniture folded
    OpenDocument(
            Document document,
            Content content,
            int words,
            List<Annotation> annotations,
            LinkLoading links) {
        this.document = new ReadOnlyObjectWrapper<>(document);
        asImported = content;
        this.content = new ReadOnlyObjectWrapper<>(content.puttingBack(document.putBack()));
        this.words = words;
        annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
        sorted.addAll(annotations);
        sorted.sort(Annotation.BY_POSITION);
        this.index = SpanIndex.of(sorted);
        this.annotations.subscribe(() -> snapshot = null);
        this.links =
                new DocumentLinks(this::annotation, links.tags(), links.links(), links.elsewhere());
    }

    public ReadOnlyObjectProperty<Document> document() {
        return document.getReadOnlyProperty();
    }

    public UUID id() {
        return document.get().id();
    }

    public Content content() {
        return content.get();
    }

    /// Text and structure as they are shown. The text never changes; furniture that is put back
    /// does.
    public ReadOnlyObjectProperty<Content> shown() {
        return content.getReadOnlyProperty();
    }

    /// Text and structure with all furniture folded.
    public Content asImported() {
        return asImported;
    }

    public String text() {
        return asImported.text();
    }

    public int words() {
        return words;
    }

    /// By start, end, id; orphans last.
    public ObservableList<Annotation> annotations() {
        return annotationsToRead;
    }

    /// The annotations as they are at this moment, for work elsewhere. Costs nothing until one
    /// changes.
    public List<Annotation> snapshot() {
        List<Annotation> known = snapshot;
        if (known == null) {
            known = List.copyOf(sorted);
            snapshot = known;
        }
        return known;
    }

    /// Where the words of the text begin, to look names up in it; empty while that is not known.
    /// The first who asks has it found out elsewhere.
    Optional<WordStarts> wordStarts(Background background) {
        if (!areWordStartsSought) {
            areWordStartsSought = true;
            background.start(
                    Job.quiet(
                            _ -> WordStarts.of(asImported.text()),
                            found -> wordStarts = found,
                            _ -> {}));
        }
        return Optional.ofNullable(wordStarts);
    }

    /// Where an annotation stands in the list, or would stand.
    int indexOf(Annotation annotation) {
        int place = placeOf(annotation);
        return place < 0 ? -place - 1 : place;
    }

    /// Which annotations touch which characters; changes as they do.
    public SpanIndex index() {
        return index;
    }

    public Optional<Annotation> annotation(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The links that touch this document.
    public DocumentLinks links() {
        return links;
    }

    /// The annotations that are picked to be acted on together, in their order.
    public List<Annotation> picked(Selection selection) {
        return selection.picked().get().stream()
                .flatMap(id -> annotation(id).stream())
                .sorted(Annotation.BY_POSITION)
                .toList();
    }

    void apply(Document after) {
        boolean isFoldedAnew = !Objects.equals(document.get().putBack(), after.putBack());
        document.set(after);
        if (isFoldedAnew) {
            content.set(asImported.puttingBack(after.putBack()));
        }
    }

    void apply(List<Change.OfAnnotation> changes) {
        if (changes.size() < MANY) {
            changes.forEach(this::apply);
        } else {
            List<Annotation> next = next(changes);
            index = SpanIndex.of(next);
            annotations.setAll(next);
        }
    }

    /// The list after many changes. It is nearly in order, so that sorting it hardly costs more
    /// than going through it.
    private List<Annotation> next(List<Change.OfAnnotation> changes) {
        Set<UUID> changed = new LinkedHashSet<>(2 * changes.size());
        for (Change.OfAnnotation change : changes) {
            put(change);
            changed.add(change.subject().id());
        }
        List<Annotation> next = new ArrayList<>(byId.size());
        for (Annotation before : sorted) {
            Annotation now = byId.get(before.id());
            changed.remove(before.id());
            if (now != null) {
                next.add(now);
            }
        }
        changed.stream().flatMap(id -> annotation(id).stream()).forEach(next::add);
        next.sort(Annotation.BY_POSITION);
        return next;
    }

    private void apply(Change.OfAnnotation change) {
        Annotation known = put(change);
        Annotation after = change.after();
        if (known != null) {
            index.remove(known);
        }
        if (after != null) {
            index.add(after);
        }
        relist(known, after);
    }

    private @Nullable Annotation put(Change.OfAnnotation change) {
        Annotation after = change.after();
        return after == null ? byId.remove(change.subject().id()) : byId.put(after.id(), after);
    }

    private void relist(@Nullable Annotation known, @Nullable Annotation after) {
        if (known != null && after != null && Annotation.BY_POSITION.compare(known, after) == 0) {
            annotations.set(placeOf(known), after);
            return;
        }
        if (known != null) {
            annotations.remove(placeOf(known));
        }
        if (after != null) {
            annotations.add(-placeOf(after) - 1, after);
        }
    }

    /// As [Collections#binarySearch] answers: where it is, or where it would go.
    private int placeOf(Annotation annotation) {
        return Collections.binarySearch(annotations, annotation, Annotation.BY_POSITION);
    }
}
