package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.store.Store;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import dev.postil.text.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Puts one document after the other on the desk, and keeps the open one up to date.
final class Desk {

    private final Store store;
    private final Background lane;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<@Nullable OpenDocument> open =
            new ReadOnlyObjectWrapper<>();

    /// What was changed while a document is on its way from the disk, which may not show it yet;
    /// null while none is.
    private @Nullable List<Change> meanwhile;

    private Running loading = () -> {};

    Desk(Store store, Background lane, Selection selection) {
        this.store = store;
        this.lane = lane;
        this.selection = selection;
    }

    ReadOnlyObjectProperty<@Nullable OpenDocument> openDocument() {
        return open.getReadOnlyProperty();
    }

    /// @param unsaved changes that are not on disk yet, oldest first
    void show(Document document, List<Change> unsaved, Consumer<Exception> failed) {
        loading.cancel();
        meanwhile = new ArrayList<>(unsaved);
        loading = lane.start(Job.quiet(_ -> load(document), this::put, failed));
    }

    void close() {
        loading.cancel();
        meanwhile = null;
        selection.clear();
        open.set(null);
    }

    void apply(Change change) {
        if (meanwhile != null) {
            meanwhile.add(change);
        }
        OpenDocument document = open.get();
        if (document != null) {
            apply(change, document);
            if (removes(change, document.id())) {
                close();
            }
        }
    }

    private OpenDocument load(Document document) {
        Content content = store.content(document);
        int words = WordCount.of(content.text());
        return new OpenDocument(document, content, words, store.annotations(document.id()));
    }

    private void put(OpenDocument loaded) {
        if (meanwhile != null) {
            meanwhile.forEach(change -> apply(change, loaded));
            meanwhile = null;
        }
        selection.clear();
        open.set(loaded);
    }

    private static void apply(Change change, OpenDocument document) {
        List<Change.OfAnnotation> annotations = new ArrayList<>();
        change.flat()
                .forEach(
                        part -> {
                            if (part instanceof Change.OfAnnotation annotation
                                    && annotation.subject().document().equals(document.id())) {
                                annotations.add(annotation);
                            } else if (part instanceof Change.OfDocument(_, var after)
                                    && after != null
                                    && after.id().equals(document.id())) {
                                document.apply(after);
                            }
                        });
        document.apply(annotations);
    }

    private static boolean removes(Change change, UUID document) {
        return change.flat()
                .anyMatch(
                        part ->
                                part instanceof Change.OfDocument(var before, var after)
                                        && after == null
                                        && before != null
                                        && before.id().equals(document));
    }
}
