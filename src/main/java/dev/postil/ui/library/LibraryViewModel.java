package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import dev.postil.session.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The documents as the library lists them, and what is done to them there.
public final class LibraryViewModel {

    private final Session session;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final Shelving shelving;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper removed = new ReadOnlyStringWrapper("");
    private final ObservableList<Shelf> rows = FXCollections.observableArrayList();
    private final ObservableList<Shelf> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private Subscription following = Subscription.EMPTY;

    /// @param failed hears why a document could not be opened or removed
    public LibraryViewModel(Session session, Messages messages, Consumer<Exception> failed) {
        this.session = session;
        this.messages = messages;
        this.failed = failed;
        this.shelving = new Shelving(session);
        words.subscribe(_ -> list());
        session.library().whole().subscribe(_ -> list());
        session.library().documents().subscribe(this::list);
        session.library().trouble().subscribe(this::tellTrouble);
        session.openDocument().subscribe(this::follow);
        session.history().undoable().subscribe(this::tellRemoval);
    }

    Session session() {
        return session;
    }

    /// What stands in the filter.
    StringProperty words() {
        return words;
    }

    /// "DOCUMENTS · 14".
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// Says what was removed, as long as the next undo brings it back; else empty.
    ReadOnlyStringProperty removed() {
        return removed.getReadOnlyProperty();
    }

    ObservableList<Shelf> rows() {
        return rowsToRead;
    }

    /// The names of all groups, in order.
    List<String> groups() {
        return session.library().now().stream()
                .flatMap(document -> java.util.stream.Stream.ofNullable(document.group()))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Opens a document, unless it is open already.
    void open(Document document) {
        OpenDocument open = session.openDocument().get();
        if (open == null || !open.id().equals(document.id())) {
            session.show(document, failed);
        }
    }

    void rename(Document document, String title) {
        now(document, current -> shelving.rename(current, title));
    }

    void group(Collection<Document> documents, @Nullable String group) {
        shelving.group(now(documents), group);
    }

    /// Sets the status of documents, in one step.
    void mark(Collection<Document> documents, Status status) {
        shelving.mark(now(documents), status);
    }

    void remove(Collection<Document> documents) {
        shelving.remove(documents, () -> {}, failed);
    }

    void undoRemoval() {
        if (!removed.get().isEmpty()) {
            session.history().undo();
        }
    }

    private List<Document> now(Collection<Document> documents) {
        List<Document> current = new ArrayList<>();
        documents.forEach(document -> now(document, current::add));
        return current;
    }

    private void now(Document document, Consumer<Document> deed) {
        session.library().document(document.id()).ifPresent(deed);
    }

    private void follow(@Nullable OpenDocument open) {
        following.unsubscribe();
        following = open == null ? Subscription.EMPTY : open.document().subscribe(_ -> list());
        list();
    }

    private void tellTrouble(@Nullable Exception trouble) {
        if (trouble != null) {
            failed.accept(trouble);
        }
    }

    private void tellRemoval(@Nullable Step step) {
        if (step == null
                || !(step.change() instanceof Change.Several(var reason, var parts))
                || reason != Change.Reason.REMOVE_DOCUMENTS) {
            removed.set("");
            return;
        }
        List<Document> gone =
                parts.stream()
                        .flatMap(
                                part ->
                                        part instanceof Change.OfDocument(var before, _)
                                                ? java.util.stream.Stream.ofNullable(before)
                                                : java.util.stream.Stream.<Document>empty())
                        .toList();
        removed.set(
                gone.size() == 1
                        ? messages.get("library.removed", gone.getFirst().title())
                        : messages.get("library.removedMany", gone.size()));
    }

    private void list() {
        List<Document> shown =
                session.library().documents().stream().filter(this::matches).toList();
        title.set(
                session.library().whole().get()
                        ? messages.get("library.documents", session.library().documents().size())
                        : messages.get("library.arriving"));
        OpenDocument open = session.openDocument().get();
        List<Shelf> wanted = shelves(shown, open == null ? null : open.id());
        if (!wanted.equals(rows)) {
            rows.setAll(wanted);
        }
    }

    private boolean matches(Document document) {
        String wanted = words.get().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || document.title().toLowerCase(Locale.ROOT).contains(wanted)
                || Objects.requireNonNullElse(document.group(), "")
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)
                || document.creators().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// Those without a group first, then group by group.
    private static List<Shelf> shelves(List<Document> documents, @Nullable UUID open) {
        List<Shelf> rows = new ArrayList<>(documents.size() + 8);
        Map<String, List<Document>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Document document : documents) {
            String group = document.group();
            if (group == null) {
                rows.add(volume(document, open));
            } else {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(document);
            }
        }
        groups.forEach(
                (name, members) -> {
                    rows.add(new Shelf.Group(name, members.size()));
                    members.forEach(document -> rows.add(volume(document, open)));
                });
        return rows;
    }

    private static Shelf volume(Document document, @Nullable UUID open) {
        return new Shelf.Volume(document, document.id().equals(open));
    }
}
