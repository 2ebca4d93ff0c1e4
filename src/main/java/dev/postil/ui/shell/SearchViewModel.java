package dev.postil.ui.shell;

import dev.postil.model.Document;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.task.Background;
import dev.postil.task.Running;
import dev.postil.ui.shell.Searcher.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Searches all documents and notes while somebody types, and opens what is chosen.
public final class SearchViewModel {

    private static final long PAUSE_MILLIS = 200;
    private static final int SHORTEST = 2;

    /// A line of the result: a document's title, or a place in it.
    sealed interface Row {

        /// Heads the places of one document.
        record Title(Document document, int places) implements Row {}

        /// A place to go to.
        record Place(Found found) implements Row {}
    }

    private final Session session;
    private final Searcher searcher;
    private final Background background;
    private final Consumer<Exception> failed;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private Running searching = () -> {};
    private @Nullable Found going;

    public SearchViewModel(
            Session session, Searcher searcher, Background background, Consumer<Exception> failed) {
        this.session = session;
        this.searcher = searcher;
        this.background = background;
        this.failed = failed;
        query.subscribe(_ -> typed());
        session.openDocument().subscribe(this::arrive);
    }

    // Properties

    StringProperty query() {
        return query;
    }

    ObservableList<Row> rows() {
        return rowsView;
    }

    /// Whether the rows are the answer to what stands in the field.
    ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    // Commands

    /// Opens the document of a place and shows the place.
    void open(Found found) {
        OpenDocument open = session.openDocument().get();
        if (open != null && open.id().equals(found.document().id())) {
            session.trail().leave();
            show(found);
        } else {
            going = found;
            session.show(found.document(), failed);
        }
    }

    private void typed() {
        answered.set(false);
        searching.cancel();
        background.later(this, PAUSE_MILLIS, this::search);
    }

    private void search() {
        searching.cancel();
        String typed = query.get().strip();
        if (typed.length() < SHORTEST) {
            rows.clear();
            return;
        }
        searching = searcher.search(typed, this::answer, failed);
    }

    private void answer(List<Found> found) {
        Map<Document, List<Found>> byDocument = new LinkedHashMap<>();
        found.forEach(
                place ->
                        byDocument
                                .computeIfAbsent(place.document(), _ -> new ArrayList<>())
                                .add(place));
        List<Row> all = new ArrayList<>();
        byDocument.forEach(
                (document, places) -> {
                    all.add(new Row.Title(document, places.size()));
                    places.forEach(place -> all.add(new Row.Place(place)));
                });
        rows.setAll(all);
        answered.set(true);
    }

    private void arrive(@Nullable OpenDocument open) {
        Found found = going;
        if (found != null && open != null && open.id().equals(found.document().id())) {
            going = null;
            show(found);
        }
    }

    private void show(Found found) {
        if (found.annotation() != null) {
            session.annotation(found.annotation()).ifPresent(session.selection()::select);
        } else if (found.place() != null) {
            session.selection().selectWords(found.place());
            session.reading().go(found.place());
        }
    }
}
