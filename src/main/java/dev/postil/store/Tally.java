package dev.postil.store;

import dev.postil.model.Change;
import dev.postil.model.WorkspaceInfo;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.JournalHead;

/// Follows what a change does to the [Sentinel], so that nothing has to be counted.
final class Tally {

    private final Sentinel last;
    private String title;
    private long documents;
    private long annotations;
    private long links;

    Tally(Sentinel last) {
        this.last = last;
        title = last.info().title();
        documents = last.documents();
        annotations = last.annotations();
        links = last.links();
    }

    void document(Change.OfDocument change) {
        documents += difference(change);
    }

    void annotation(Change.OfAnnotation change) {
        annotations += difference(change);
    }

    void link(Change.OfLink change) {
        links += difference(change);
    }

    void title(Change.OfTitle change) throws StoreException {
        if (!title.equals(change.before())) {
            throw new StoreException(Reason.REFUSED, null, "the title is another");
        }
        title = change.after();
    }

    /// What is to be found after a line.
    Sentinel sentinel(JournalHead head) {
        return new Sentinel(
                new WorkspaceInfo(last.info().id(), title, head.sequence()),
                last.schema(),
                documents,
                annotations,
                links,
                head.hash());
    }

    private static int difference(Change.Of<?> change) {
        return (change.after() == null ? 0 : 1) - (change.before() == null ? 0 : 1);
    }
}
