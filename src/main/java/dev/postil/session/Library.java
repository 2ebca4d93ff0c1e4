package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.store.Counts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// The documents of the open workspace, and how many annotations each has.
public final class Library {

    private static final Comparator<Document> BY_TITLE =
            Comparator.comparing(Document::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(document -> document.id().toString());

    private final ObservableList<Document> documents = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Document> documentsToRead =
            FXCollections.unmodifiableObservableList(documents);

    private final ObservableMap<UUID, Counts> counts = FXCollections.observableHashMap();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableMap<UUID, Counts> countsToRead =
            FXCollections.unmodifiableObservableMap(counts);

    Library(Collection<Document> documents, Map<UUID, Counts> counts) {
        this.documents.setAll(documents.stream().sorted(BY_TITLE).toList());
        this.counts.putAll(counts);
    }

    /// By title.
    public ObservableList<Document> documents() {
        return documentsToRead;
    }

    /// The documents as they are now, by title.
    public List<Document> now() {
        return List.copyOf(documents);
    }

    public ObservableMap<UUID, Counts> counts() {
        return countsToRead;
    }

    public Optional<Document> document(UUID id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    public Counts countsOf(UUID document) {
        return counts.getOrDefault(document, Counts.NONE);
    }

    /// How many annotations a document has.
    public int annotationsOf(UUID document) {
        return countsOf(document).annotations();
    }

    /// How many annotations of a document have a tag of `kind`.
    public int annotationsOf(UUID document, String kind) {
        return countsOf(document).byKind().getOrDefault(kind, 0);
    }

    /// The document made from the very same file, if there is one.
    public Optional<Document> withOriginal(String sha256) {
        return documents.stream()
                .filter(document -> document.source().sha256().equals(sha256))
                .findFirst();
    }

    void apply(Change.OfDocument change) {
        Document after = change.after();
        UUID id = change.subject().id();
        Document known = document(id).orElse(null);
        if (after != null && known != null && BY_TITLE.compare(known, after) == 0) {
            documents.set(documents.indexOf(known), after);
            return;
        }
        if (known != null) {
            documents.remove(known);
        }
        if (after == null) {
            counts.remove(id);
        } else {
            documents.add(placeOf(after), after);
        }
    }

    /// Adds differences, and tells of each document once.
    void count(Map<UUID, Counts> differences) {
        differences.forEach((id, difference) -> counts.put(id, countsOf(id).plus(difference)));
    }

    private int placeOf(Document document) {
        int low = 0;
        int high = documents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_TITLE.compare(documents.get(middle), document) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
