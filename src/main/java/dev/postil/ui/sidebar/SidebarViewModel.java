package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import dev.postil.session.OpenDocument;
import dev.postil.session.Placing;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// What the list of annotations shows, and what is done from it.
public final class SidebarViewModel {

    private final Session session;
    private final Messages messages;
    private final Tagging tagging;
    private final Placing placing;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);

    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.POSITION);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final IntegerProperty relabelled = new SimpleIntegerProperty();
    private final BooleanBinding open;
    private final BooleanBinding canPlace;
    private final Set<UUID> unfolded = new HashSet<>();
    private FilteredList<Annotation> shown =
            new FilteredList<>(FXCollections.observableArrayList());

    /// @param tagging the one that the keys use, so that "repeat" knows of every tagging
    public SidebarViewModel(Session session, Messages messages, Tagging tagging) {
        this.session = session;
        this.messages = messages;
        this.tagging = tagging;
        this.placing = new Placing(session);
        this.open = Bindings.isNotNull(session.openDocument());
        this.canPlace = Bindings.isNotNull(session.selection().words());
        session.openDocument().subscribe(this::present);
        session.filtering().shown().subscribe(predicate -> shown.setPredicate(predicate));
        session.vocabulary().codebook().subscribe(_ -> relabel());
        session.vocabulary().people().subscribe(this::relabel);
        grouping.subscribe(_ -> list());
    }

    ObservableList<Row> rows() {
        return rowsToRead;
    }

    ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    /// "12 of 80 shown".
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Annotations of the open document, shown or not.
    ObservableIntegerValue total() {
        return total.getReadOnlyProperty();
    }

    /// Changes when cards that did not change themselves read differently now.
    ObservableValue<Number> relabelled() {
        return relabelled;
    }

    Session session() {
        return session;
    }

    /// Whether a document is open.
    ObservableBooleanValue open() {
        return open;
    }

    boolean isUnfolded(Annotation annotation) {
        return unfolded.contains(annotation.id());
    }

    /// Shows all of a card, or again only its beginning.
    void fold(Annotation annotation, boolean folded) {
        if (folded) {
            unfolded.remove(annotation.id());
        } else {
            unfolded.add(annotation.id());
        }
        relabelled.set(relabelled.get() + 1);
    }

    /// Selects an annotation in place of the selected words, unless it waits for words to be placed
    /// at.
    void select(Annotation annotation) {
        if (annotation.place().isPresent()) {
            session.selection().selectWords(null);
        }
        session.selection().select(annotation);
    }

    /// Where the selected annotation stands; -1 where it is not shown. Of several rows, `near`
    /// wins.
    int selectedRow(int near) {
        UUID selected = session.selection().annotationId().orElse(null);
        if (selected == null) {
            return -1;
        }
        if (near >= 0 && near < rows.size() && holds(rows.get(near), selected)) {
            return near;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (holds(rows.get(i), selected)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(Row row, UUID annotation) {
        return row instanceof Row.Card(var its, _) && its.id().equals(annotation);
    }

    void untag(Annotation annotation, TagUse use) {
        session.annotation(annotation.id()).ifPresent(now -> tagging.untag(now, use));
    }

    /// Places an annotation that lost its words at the selected ones.
    void placeAgain(Annotation annotation) {
        session.annotation(annotation.id()).ifPresent(placing::placeAtSelection);
    }

    /// Whether words are selected to place an annotation at.
    ObservableBooleanValue canPlace() {
        return canPlace;
    }

    private void present(@Nullable OpenDocument document) {
        unfolded.clear();
        ObservableList<Annotation> all =
                document == null ? FXCollections.observableArrayList() : document.annotations();
        shown = new FilteredList<>(all, session.filtering().shown().get());
        shown.subscribe(this::list);
        list();
    }

    private void relabel() {
        list();
        relabelled.set(relabelled.get() + 1);
    }

    private void list() {
        List<Row> wanted =
                new Rows(
                                messages,
                                session.vocabulary().codebook().get(),
                                session.vocabulary().people(),
                                session.filtering()::isOutside)
                        .of(shown, grouping.get());
        Splice.apply(rows, wanted);
        total.set(shown.getSource().size());
        count.set(messages.get("sidebar.count", shown.size(), total.get()));
    }
}
