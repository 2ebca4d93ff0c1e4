package dev.postil.ui.search;

import dev.postil.session.Searching;
import dev.postil.session.Searching.Place;
import dev.postil.task.Background;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for in the workspace, and what was found. Searches while somebody types, once
/// they pause.
public final class SearchViewModel {

    static final long PAUSE_MILLIS = 200;

    private final Searching searching;
    private final Background background;
    private final Consumer<Exception> failed;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();

    public SearchViewModel(
            Searching searching, Background background, Consumer<Exception> failed) {
        this.searching = searching;
        this.background = background;
        this.failed = failed;
        typed.subscribe(words -> background.later(this, PAUSE_MILLIS, () -> search(words)));
    }

    StringProperty typed() {
        return typed;
    }

    /// Grouped by document.
    ObservableList<Place> places() {
        return FXCollections.unmodifiableObservableList(places);
    }

    /// Whether what is shown answers what is typed, so that "nothing found" can be said.
    ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    /// Whether a place is the first of its document in the list.
    boolean opensGroup(int index) {
        return index == 0
                || !places.get(index - 1).document().id().equals(places.get(index).document().id());
    }

    void searchNow() {
        background.now(this);
    }

    void open(Place place) {
        searching.open(place, failed);
    }

    private void search(String words) {
        answered.set(false);
        if (words.isBlank()) {
            places.clear();
            return;
        }
        searching.search(words, this::show, failed);
    }

    private void show(List<Place> found) {
        places.setAll(found);
        answered.set(true);
    }
}
