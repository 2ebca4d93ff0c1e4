package dev.postil.ui.sidebar;

import dev.postil.model.Kind;
import dev.postil.session.Filter;
import dev.postil.session.FilterWords;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The filter as the sidebar shows it: a line to type in, and a chip for each kind.
final class FilterViewModel {

    /// @param count annotations of the open document that have this kind
    /// @param only whether only such annotations are shown
    record Chip(Kind kind, int count, boolean only) {}

    private final Session session;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FilterWords> read =
            new ReadOnlyObjectWrapper<>(FilterWords.parse(""));
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Chip> chipsToRead =
            FXCollections.unmodifiableObservableList(chips);

    FilterViewModel(Session session) {
        this.session = session;
        words.subscribe(this::typed);
        session.filtering().filter().subscribe(this::follow);
        session.openDocument().subscribe(_ -> count());
        session.vocabulary().codebook().subscribe(_ -> count());
        session.library().counted().subscribe(_ -> count());
    }

    /// What stands in the line.
    StringProperty words() {
        return words;
    }

    /// What was typed, as it was understood.
    ReadOnlyObjectProperty<FilterWords> read() {
        return read.getReadOnlyProperty();
    }

    /// Adds a word to what was typed, or takes it away again.
    void toggleWord(String word) {
        List<String> typed = new ArrayList<>(List.of(words.get().strip().split("\\s+")));
        typed.remove("");
        if (!typed.remove(word)) {
            typed.add(word);
        }
        words.set(String.join(" ", typed));
    }

    /// In the codebook's order.
    ObservableList<Chip> chips() {
        return chipsToRead;
    }

    /// Shows only annotations of this kind (and of the other kinds chosen), or no longer so.
    void toggle(Kind kind) {
        Filter now = session.filtering().filter().get();
        Set<String> kinds = new HashSet<>(now.kinds());
        if (!kinds.remove(kind.id())) {
            kinds.add(kind.id());
        }
        session.filtering().set(now.withKinds(kinds));
    }

    private void typed(String typed) {
        Filter now = session.filtering().filter().get();
        Filter wanted = now.withWords(typed);
        read.set(wanted.words());
        if (!wanted.equals(now)) {
            session.filtering().set(wanted);
        }
    }

    /// The line keeps what was typed, unless the filter was changed elsewhere.
    private void follow(Filter filter) {
        if (!filter.words().equals(FilterWords.parse(words.get())) && filter.words().isEmpty()) {
            words.set("");
        }
        count();
    }

    private void count() {
        OpenDocument document = session.openDocument().get();
        UUID id = document == null || !session.library().whole().get() ? null : document.id();
        Set<String> only = session.filtering().filter().get().kinds();
        List<Chip> now =
                session.vocabulary().codebook().get().kinds().stream()
                        .map(
                                kind ->
                                        new Chip(
                                                kind,
                                                id == null
                                                        ? 0
                                                        : session.library()
                                                                .annotationsOf(id, kind.id()),
                                                only.contains(kind.id())))
                        .toList();
        if (!now.equals(chips)) {
            chips.setAll(now);
        }
    }
}
