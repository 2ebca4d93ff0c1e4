package dev.postil.ui.shell;

import dev.postil.model.Document;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.SavedSearches;
import dev.postil.task.Background;
import dev.postil.task.Running;
import dev.postil.ui.shell.Searcher.Answer;
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

        /// What has to be known about the answer.
        record Remark(Reason reason) implements Row {}

        /// A search to do again.
        record Saved(String query) implements Row {}

        /// Whether it leads anywhere.
        default boolean isChoice() {
            return this instanceof Place || this instanceof Saved;
        }
    }

    /// Why an answer is not all there is.
    enum Reason {
        MORE,
        BEING_READ
    }

    private final Session session;
    private final Searcher searcher;
    private final SavedSearches saved;
    private final Background background;
    private final Consumer<Exception> failed;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper savedNow = new ReadOnlyBooleanWrapper();
    private Running searching = () -> {};

    public SearchViewModel(
            Session session,
            Searcher searcher,
            SavedSearches saved,
            Background background,
            Consumer<Exception> failed) {
        this.session = session;
        this.searcher = searcher;
        this.saved = saved;
        this.background = background;
        this.failed = failed;
        query.subscribe(_ -> typed());
        saved.queries().subscribe(this::savedChanged);
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

    /// Whether the rows are something to choose from, or say that there is nothing.
    ReadOnlyBooleanProperty listed() {
        return listed.getReadOnlyProperty();
    }

    /// Whether what stands in the field is saved.
    ReadOnlyBooleanProperty savedNow() {
        return savedNow.getReadOnlyProperty();
    }

    /// Whether something that can be saved stands in the field.
    boolean isBlank() {
        return query.get().isBlank();
    }

    /// Whether nothing was found, but less exactly something might be.
    boolean canLoosen() {
        return answered.get() && rows.isEmpty() && !loose().equals(query.get().strip());
    }

    // Commands

    /// Looks at once for what stands in the field, rather than after a pause.
    void hurry() {
        background.now(this);
    }

    /// Looks for what stands in the field less exactly.
    void loosen() {
        query.set(loose());
    }

    /// Saves what stands in the field, or forgets it.
    void toggleSaved() {
        if (savedNow.get()) {
            forget(query.get());
        } else {
            saved.save(query.get());
        }
    }

    /// Takes a search out of the saved ones.
    void forget(String search) {
        saved.remove(search);
    }

    /// Does a saved search again.
    void again(String search) {
        query.set(search);
        hurry();
    }

    /// Opens the document of a place and shows the place.
    void open(Found found) {
        OpenDocument open = session.openDocument().get();
        if (open != null && open.id().equals(found.document().id())) {
            session.trail().leave();
            show(found);
        } else {
            session.trail().open(found.document(), () -> show(found), failed);
        }
    }

    private String loose() {
        return searcher.lessExactly(query.get()).strip();
    }

    private void savedChanged() {
        savedNow.set(saved.holds(query.get()));
        if (isBlank()) {
            offerSaved();
        }
    }

    private void offerSaved() {
        rows.setAll(saved.queries().stream().<Row>map(Row.Saved::new).toList());
        listed.set(!rows.isEmpty());
    }

    private void typed() {
        answered.set(false);
        searching.cancel();
        savedChanged();
        if (!isBlank() && !isAnswer()) {
            offerNothing();
        }
        background.later(this, PAUSE_MILLIS, this::search);
    }

    /// Whether the rows answer something, which may stay until there is another answer.
    private boolean isAnswer() {
        return !rows.isEmpty() && !(rows.getFirst() instanceof Row.Saved);
    }

    private void offerNothing() {
        rows.clear();
        listed.set(false);
    }

    private void search() {
        searching.cancel();
        String typed = query.get().strip();
        if (isBlank()) {
            return;
        }
        if (typed.codePointCount(0, typed.length()) < shortest(typed)) {
            offerNothing();
            return;
        }
        searching = searcher.search(typed, this::answer, failed);
    }

    /// One sign is a word in Chinese.
    private static int shortest(String typed) {
        return Character.isIdeographic(typed.codePointAt(0)) ? 1 : SHORTEST;
    }

    private void answer(Answer answer) {
        Map<Document, List<Found>> byDocument = new LinkedHashMap<>();
        answer.found()
                .forEach(
                        place ->
                                byDocument
                                        .computeIfAbsent(place.document(), _ -> new ArrayList<>())
                                        .add(place));
        List<Row> all = new ArrayList<>();
        if (!answer.isComplete()) {
            all.add(new Row.Remark(Reason.BEING_READ));
        }
        byDocument.forEach(
                (document, places) -> {
                    all.add(new Row.Title(document, places.size()));
                    places.forEach(place -> all.add(new Row.Place(place)));
                });
        if (!answer.isAll()) {
            all.add(new Row.Remark(Reason.MORE));
        }
        rows.setAll(all);
        answered.set(true);
        listed.set(true);
    }

    private void show(Found found) {
        if (found.annotation() != null) {
            session.annotation(found.annotation()).ifPresent(session.selection()::select);
        } else if (found.place() != null) {
            session.selection().selectWords(found.place());
            session.reading().go(found.place());
        }
        session.reading().readOn();
    }
}
