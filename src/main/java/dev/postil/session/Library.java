package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.session.Listing.Listed;
import dev.postil.store.Counts;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The documents of the open workspace, and how many annotations each has.
///
/// Where there are very many, the workspace is open before they are all read: [#documents] is empty
/// until then, and [#whole] tells. Whatever else is asked is answered as if they were all here, and
/// waits for them where it has to.
public final class Library {

    static final Comparator<Document> BY_TITLE =
            Comparator.comparing(Document::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(document -> document.id().toString());

    private static final long RETRY_MILLIS = 2_000;

    /// So many are listed anew together: whoever shows them lays them out once, not once for each.
    private static final int MANY = 20;

    private final ObservableList<Document> documents = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Document> documentsToRead =
            FXCollections.unmodifiableObservableList(documents);

    /// As they were listed first, which is almost in order.
    private final Map<UUID, Document> byId = new LinkedHashMap<>();

    private final Map<UUID, Counts> counts = new HashMap<>();
    private final ReadOnlyLongWrapper counted = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Exception> trouble =
            new ReadOnlyObjectWrapper<>();

    /// Where the documents come from; null once they are here.
    private @Nullable Listing arriving;

    /// What was done since the workspace was opened, while they are not: the list that comes may or
    /// may not show it.
    private final List<Done> meanwhile = new ArrayList<>();

    /// @param line of the history
    private record Done(Effect effect, long line) {}

    Library(Listing listing) {
        arriving = listing;
        listing.few().ifPresent(this::take);
    }

    /// By title.
    public ObservableList<Document> documents() {
        return documentsToRead;
    }

    /// Whether all documents are listed.
    public ReadOnlyBooleanProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /// Why the documents could not be read, which is tried again; null where nothing is known of
    /// that.
    public ReadOnlyObjectProperty<@Nullable Exception> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The documents as they are now, by title.
    public List<Document> now() {
        arrive();
        return List.copyOf(documents);
    }

    /// Another number each time that how many annotations there are changes.
    public ReadOnlyLongProperty counted() {
        return counted.getReadOnlyProperty();
    }

    /// How many annotations the documents have; one without any may be missing.
    public Map<UUID, Counts> counts() {
        arrive();
        return Map.copyOf(counts);
    }

    public Optional<Document> document(UUID id) {
        Listing listing = arriving;
        if (listing == null) {
            return Optional.ofNullable(byId.get(id));
        }
        for (Done done : meanwhile.reversed()) {
            for (Change part : done.effect().around().reversed()) {
                if (part instanceof Change.OfDocument it && it.subject().id().equals(id)) {
                    return Optional.ofNullable(it.after());
                }
            }
        }
        return listing.one(id);
    }

    public Counts countsOf(UUID document) {
        arrive();
        return counts.getOrDefault(document, Counts.NONE);
    }

    /// How many annotations a document has.
    public int annotationsOf(UUID document) {
        return countsOf(document).annotations();
    }

    /// How many annotations of a document have a tag of `kind`.
    public int annotationsOf(UUID document, String kind) {
        return countsOf(document).of(kind);
    }

    /// How many annotations have a tag of each kind; one that none has may be missing.
    public Map<String, Integer> annotationsByKind() {
        arrive();
        Map<String, Integer> numbers = new HashMap<>();
        for (Counts each : counts.values()) {
            each.byKind().forEach((kind, number) -> numbers.merge(kind, number, Integer::sum));
        }
        return numbers;
    }

    /// The document made from the very same file, if there is one.
    public Optional<Document> withOriginal(String sha256) {
        arrive();
        return documents.stream()
                .filter(document -> document.source().sha256().equals(sha256))
                .findFirst();
    }

    /// Fetches the documents that are not here yet.
    void fetch(Background background) {
        Listing listing = arriving;
        if (listing != null) {
            background.start(
                    Job.quiet(
                            _ -> listing.read(),
                            this::take,
                            failure -> {
                                if (failure instanceof StoreException) {
                                    background.later(this, RETRY_MILLIS, () -> fetch(background));
                                }
                                if (trouble.get() == null) {
                                    trouble.set(failure);
                                }
                            }));
        }
    }

    /// @param line its number in the history
    void apply(Effect effect, long line) {
        if (arriving != null) {
            meanwhile.add(new Done(effect, line));
            return;
        }
        count(effect);
        List<Change.OfDocument> changes = new ArrayList<>();
        for (Change part : effect.around()) {
            if (part instanceof Change.OfDocument change) {
                changes.add(change);
            }
        }
        if (changes.size() < MANY) {
            for (Change.OfDocument change : changes) {
                list(byId.get(change.subject().id()), change.after());
                keep(change);
            }
        } else {
            changes.forEach(this::keep);
            listAll();
        }
        counted.set(counted.get() + 1);
    }

    /// On the session's thread, where nothing can be said without all documents.
    private void arrive() {
        Listing listing = arriving;
        if (listing != null) {
            take(listing.readNow());
        }
    }

    private void take(Listed listed) {
        if (arriving == null) {
            return;
        }
        arriving = null;
        trouble.set(null);
        listed.documents().forEach(document -> byId.put(document.id(), document));
        counts.putAll(listed.counts());
        for (Done done : meanwhile) {
            if (done.line() > listed.line()) {
                count(done.effect());
                for (Change part : done.effect().around()) {
                    if (part instanceof Change.OfDocument change) {
                        keep(change);
                    }
                }
            }
        }
        meanwhile.clear();
        whole.set(true);
        listAll();
        counted.set(counted.get() + 1);
    }

    private void listAll() {
        documents.setAll(byId.values().stream().sorted(BY_TITLE).toList());
    }

    private void count(Effect effect) {
        effect.counts().forEach((id, difference) -> counts.merge(id, difference, Counts::plus));
    }

    private void keep(Change.OfDocument change) {
        UUID id = change.subject().id();
        Document after = change.after();
        if (after == null) {
            byId.remove(id);
            counts.remove(id);
        } else {
            byId.put(id, after);
        }
    }

    private void list(@Nullable Document known, @Nullable Document after) {
        if (known != null && after != null && BY_TITLE.compare(known, after) == 0) {
            documents.set(placeOf(known), after);
            return;
        }
        if (known != null) {
            documents.remove(placeOf(known));
        }
        if (after != null) {
            documents.add(placeOf(after), after);
        }
    }

    private int placeOf(Document document) {
        int place = Collections.binarySearch(documents, document, BY_TITLE);
        return place < 0 ? -place - 1 : place;
    }
}
