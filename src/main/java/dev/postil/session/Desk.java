package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.store.Store;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import dev.postil.text.WordCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private @Nullable List<Effect> meanwhile;

    private Running loading = () -> {};

    /// Documents that are on their way to somewhere else.
    private final Set<Fetched> fetching = new HashSet<>();

    Desk(Store store, Background lane, Selection selection) {
        this.store = store;
        this.lane = lane;
        this.selection = selection;
    }

    ReadOnlyObjectProperty<@Nullable OpenDocument> openDocument() {
        return open.getReadOnlyProperty();
    }

    /// @param unsaved changes that are not on disk yet, oldest first
    void show(Document document, List<Effect> unsaved, Consumer<Exception> failed) {
        loading.cancel();
        meanwhile = new ArrayList<>(unsaved);
        loading =
                lane.start(
                        Job.quiet(
                                _ -> load(document),
                                this::put,
                                failure -> {
                                    meanwhile = null;
                                    failed.accept(failure);
                                }));
    }

    /// Hands over a document that need not be shown, as it is at that moment.
    ///
    /// @param unsaved changes that are not on disk yet, oldest first
    Running fetch(
            Document document,
            List<Effect> unsaved,
            Consumer<OpenDocument> done,
            Consumer<Exception> failed) {
        Fetched fetched = new Fetched(new ArrayList<>(unsaved));
        fetching.add(fetched);
        return lane.start(
                Job.quiet(
                        _ -> load(document),
                        loaded -> {
                            fetching.remove(fetched);
                            done.accept(newest(loaded, fetched.meanwhile));
                        },
                        failure -> {
                            fetching.remove(fetched);
                            failed.accept(failure);
                        }));
    }

    private OpenDocument newest(OpenDocument loaded, List<Effect> meanwhile) {
        OpenDocument shown = open.get();
        if (shown != null && shown.id().equals(loaded.id())) {
            return shown;
        }
        meanwhile.forEach(effect -> apply(effect, loaded));
        return loaded;
    }

    /// As [#meanwhile] for a document of its own; two are never equal.
    private static final class Fetched {

        private final List<Effect> meanwhile;

        Fetched(List<Effect> meanwhile) {
            this.meanwhile = meanwhile;
        }
    }

    void close() {
        loading.cancel();
        meanwhile = null;
        selection.clear();
        open.set(null);
    }

    void apply(Effect effect) {
        if (meanwhile != null) {
            meanwhile.add(effect);
        }
        fetching.forEach(fetched -> fetched.meanwhile.add(effect));
        OpenDocument document = open.get();
        if (document != null) {
            apply(effect, document);
            fetchLinks(document);
            if (removes(effect, document.id())) {
                close();
            }
        }
    }

    private OpenDocument load(Document document) {
        Content content = store.content(document.withPutBack(null, document.modified()));
        int words = WordCount.of(content.text());
        List<Annotation> annotations = store.annotations(document.id());
        LinkLoading links = LinkLoading.of(store, document.id(), annotations);
        return new OpenDocument(document, content, words, annotations, links);
    }

    /// What was removed while it was on its way is not opened.
    private void put(OpenDocument loaded) {
        List<Effect> since = meanwhile == null ? List.of() : meanwhile;
        meanwhile = null;
        if (since.stream().anyMatch(effect -> removes(effect, loaded.id()))) {
            return;
        }
        since.forEach(effect -> apply(effect, loaded));
        selection.clear();
        open.set(loaded);
        fetchLinks(loaded);
    }

    /// Links and passages that a change brought into sight are read behind it.
    private void fetchLinks(OpenDocument document) {
        Set<UUID> tags = document.links().takeWantedTags();
        Set<UUID> passages = document.links().takeWantedPassages();
        if (!tags.isEmpty() || !passages.isEmpty()) {
            lane.start(
                    Job.quiet(
                            _ -> LinkLoading.more(store, tags, passages),
                            more -> document.links().arrived(more.links(), more.elsewhere()),
                            _ -> {}));
        }
    }

    private static void apply(Effect effect, OpenDocument document) {
        for (Change part : effect.around()) {
            if (part instanceof Change.OfDocument(_, var after)
                    && after != null
                    && after.id().equals(document.id())) {
                document.apply(after);
            }
        }
        document.apply(effect.annotationsOf(document.id()));
        // Only now, for links hang on passages that must be there, or gone, already.
        document.links().apply(effect, document.id());
    }

    private static boolean removes(Effect effect, UUID document) {
        return effect.around().stream()
                .anyMatch(
                        part ->
                                part instanceof Change.OfDocument(var before, var after)
                                        && after == null
                                        && before != null
                                        && before.id().equals(document));
    }
}
