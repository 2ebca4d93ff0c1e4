package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.search.Answer;
import dev.postil.search.Names;
import dev.postil.search.Place;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.search.SearchIndex;
import dev.postil.search.Standing;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the index of words against the history, line by line. All of it but [#search] and [#stop]
/// is for one lane.
final class IndexUpkeep {

    /// It takes longer to do more lines again than to read the workspace as it is.
    private static final int MOST_LINES_BEHIND = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final Content NOTHING = new Content("", List.of(), List.of(), List.of());

    private final Store store;
    private final UUID workspace;
    private volatile @Nullable SearchIndex index;
    private volatile boolean stopped;
    private @Nullable Path folder;
    private @Nullable Standing standing;
    private boolean isCommitted;

    IndexUpkeep(Store store, UUID workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    /// What is to be opened.
    enum Try {
        AS_IT_IS,
        /// Without what is in it, which failed.
        EMPTIED,
        /// In a temporary folder, since it cannot be kept where it belongs.
        ELSEWHERE
    }

    /// Opens the index and does what it has missed.
    ///
    /// @return whether it knows everything now; else it has to be made anew
    boolean open(Try how) throws IOException {
        close();
        stopped = false;
        SearchIndex opened = openAt(store.indexFolder(), how);
        index = opened;
        return opened.standing().filter(kept -> catchUp(opened, kept)).isPresent();
    }

    private SearchIndex openAt(Path belongs, Try how) throws IOException {
        folder = belongs;
        Place place =
                store.readOnly().isPresent() ? new Place.Foreign(belongs) : new Place.Own(belongs);
        return switch (how) {
            case AS_IT_IS -> SearchIndex.open(place);
            case EMPTIED -> SearchIndex.openEmpty(place);
            case ELSEWHERE -> SearchIndex.openEmpty(new Place.Temporary());
        };
    }

    boolean isOpen() {
        return index != null;
    }

    /// Whether the workspace went on in another folder.
    boolean hasMoved() {
        return folder != null && !folder.equals(store.indexFolder());
    }

    private boolean catchUp(SearchIndex opened, Standing kept) {
        long behind = store.info().sequence() - kept.sequence();
        if (!kept.workspace().equals(workspace) || behind < 0 || behind > MOST_LINES_BEHIND) {
            return false;
        }
        try (Stream<Entry> lines = store.historyAfter(kept.sequence() - 1)) {
            Iterator<Entry> line = lines.iterator();
            if (!line.hasNext() || !standingAt(line.next()).equals(kept)) {
                return false;
            }
            standing = kept;
            isCommitted = true;
            while (line.hasNext()) {
                Entry entry = line.next();
                follow(opened, entry, change(entry.act()));
            }
            return true;
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("The search index could not be brought up to date", failure);
            return false;
        }
    }

    private Change change(Act act) throws StoreException {
        return switch (act) {
            case Act.Do(Change change, boolean _) -> change;
            case Act.Undo(long target) -> store.change(target).inverse();
            case Act.Redo(long target) -> store.change(target);
        };
    }

    private Standing standingAt(Entry entry) {
        return standingAt(workspace, entry);
    }

    static Standing standingAt(UUID workspace, Entry entry) {
        return new Standing(workspace, entry.sequence(), entry.at() + " " + entry.person());
    }

    /// Makes all of it anew from what is in the workspace.
    void rebuild(int documents, Progress progress) throws IOException {
        SearchIndex opened = index;
        if (opened == null) {
            return;
        }
        opened.clear();
        standing = null;
        Standing reached = standingNow();
        int done = 0;
        try (Stream<Document> all = store.documents()) {
            for (Document document : (Iterable<Document>) all::iterator) {
                progress.checkCancelled();
                if (stopped) {
                    throw new CancellationException();
                }
                progress.report((double) done++ / Math.max(documents, 1), document.title());
                List<Annotation> annotations = store.annotations(document.id());
                opened.add(document, contentOf(document), annotations);
            }
        }
        opened.commit(reached);
        standing = reached;
        isCommitted = true;
    }

    private Standing standingNow() {
        try (Stream<Entry> lines = store.historyAfter(store.info().sequence() - 1)) {
            return standingAt(lines.findFirst().orElseThrow());
        }
    }

    /// A text that cannot be read is a matter for others; all the rest can still be found.
    private Content contentOf(Document document) {
        try {
            return store.content(document);
        } catch (UncheckedIOException unreadable) {
            LOG.warn("A text is not in the search index", unreadable);
            return NOTHING;
        }
    }

    /// Does what lines of the history do, once they are on the disk.
    void follow(List<Saving.Line> lines) throws IOException {
        SearchIndex opened = index;
        if (opened != null && standing != null) {
            for (Saving.Line line : lines) {
                if (line.entry().sequence() > standing.sequence()) {
                    follow(opened, line.entry(), line.effect().change());
                }
            }
        }
    }

    private void follow(SearchIndex opened, Entry entry, Change change) throws IOException {
        opened.apply(change, this::contentOf);
        standing = standingAt(entry);
        isCommitted = false;
    }

    /// Lets the next start begin from here.
    void commit() throws IOException {
        SearchIndex opened = index;
        Standing reached = standing;
        if (opened != null && reached != null && !isCommitted) {
            opened.commit(reached);
            isCommitted = true;
        }
    }

    /// Any thread.
    Answer search(Question question, Names names, Reach reach) throws IOException {
        SearchIndex opened = index;
        if (opened == null) {
            throw new IOException("the index is not open");
        }
        return opened.search(question, names, reach);
    }

    /// Ends at once what takes long. Any thread.
    void stop() {
        stopped = true;
    }

    /// Gives the files back, up to date.
    void commitAndClose() throws IOException {
        try {
            commit();
        } finally {
            close();
        }
    }

    private void close() throws IOException {
        SearchIndex opened = index;
        index = null;
        standing = null;
        if (opened != null) {
            opened.close();
        }
    }
}
