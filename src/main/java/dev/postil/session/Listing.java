package dev.postil.session;

import dev.postil.model.Document;
import dev.postil.store.Counts;
import dev.postil.store.Snapshot;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads which documents there are and what is counted for each: few before the workspace is shown,
/// as that is soon done; many while it is shown already. Blocks; any thread, and once for whoever
/// asks at the same time.
final class Listing {

    /// So many documents are read while somebody waits for the window.
    static final int FEW = 200;

    private final Store store;
    private @Nullable Listed listed;

    /// What there is once a line of the history is done.
    ///
    /// @param line its number
    /// @param documents in order
    record Listed(long line, List<Document> documents, Map<UUID, Counts> counts) {}

    private Listing(Store store) {
        this.store = store;
    }

    static Listing of(Store store) throws StoreException {
        Listing listing = new Listing(store);
        if (store.numberOfDocuments() <= FEW) {
            listing.read();
        }
        return listing;
    }

    /// All of them, where they were few enough to be read at once.
    synchronized Optional<Listed> few() {
        return Optional.ofNullable(listed);
    }

    /// All of them.
    synchronized Listed read() throws StoreException {
        Listed known = listed;
        if (known == null) {
            known = store.<Listed, StoreException>still(Listing::read);
            listed = known;
        }
        return known;
    }

    Listed readNow() {
        try {
            return read();
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A document as it is on the disk.
    Optional<Document> one(UUID id) {
        return store.document(id);
    }

    /// What is read is of one line, unless the database was made anew meanwhile.
    private static Listed read(Snapshot snapshot) throws StoreException {
        try {
            return tried(snapshot);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof StoreException told) {
                throw told;
            }
            throw failure;
        }
    }

    private static Listed tried(Snapshot snapshot) throws StoreException {
        long line;
        Listed read;
        do {
            line = snapshot.info().sequence();
            try (Stream<Document> documents = snapshot.documents()) {
                read =
                        new Listed(
                                line,
                                documents.sorted(Library.BY_TITLE).toList(),
                                snapshot.counts());
            }
        } while (snapshot.info().sequence() != line);
        return read;
    }
}
