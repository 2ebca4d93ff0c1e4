package dev.postil.settings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What somebody looks for again and again in one workspace, as it was typed: a person's own, so
/// that it is no part of the workspace. Window's thread.
public final class SavedSearches {

    /// More than anybody looks through.
    public static final int MOST = 50;

    private final ObservableList<String> queries = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<String> queriesToRead =
            FXCollections.unmodifiableObservableList(queries);

    /// None yet.
    public SavedSearches() {}

    /// The one saved last first; to be watched.
    public ObservableList<String> queries() {
        return queriesToRead;
    }

    /// The same now.
    List<String> now() {
        return List.copyOf(queries);
    }

    public boolean holds(String query) {
        return queries.contains(query.strip());
    }

    /// Keeps a search; the oldest goes where there are too many. A blank one is none.
    public void save(String query) {
        String wanted = query.strip();
        if (wanted.isEmpty() || holds(wanted)) {
            return;
        }
        queries.addFirst(wanted);
        if (queries.size() > MOST) {
            queries.removeLast();
        }
    }

    /// Keeps them in this order, as far as they are not kept yet; a file may hold nulls among them.
    void saveAll(Collection<String> saved) {
        saved.stream().filter(Objects::nonNull).toList().reversed().forEach(this::save);
    }

    /// Is the same as `other` from now on, whichever is changed.
    ///
    /// @return ends that
    Runnable follow(SavedSearches other) {
        Bindings.bindContentBidirectional(queries, other.queries);
        return () -> Bindings.unbindContentBidirectional(queries, other.queries);
    }

    public void remove(String query) {
        queries.remove(query.strip());
    }
}
