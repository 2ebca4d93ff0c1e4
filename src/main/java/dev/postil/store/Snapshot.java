package dev.postil.store;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A workspace as it is at one moment, to be read for as long as that takes while others write. Of
/// use only where it was handed over.
///
/// Where the database is made anew meanwhile, or moves, what is left is read as it is by then.
public final class Snapshot extends StoredCorpus {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /// Reads for as long as it takes.
    public interface Work<R extends @Nullable Object, E extends Exception> {
        R of(Snapshot snapshot) throws E;
    }

    /// Where it is read from.
    record Source(Place place, Still still) implements AutoCloseable {

        @Override
        public void close() {
            still.close();
        }
    }

    private final Source source;
    private final DatabaseReader later;
    private boolean isGone;

    /// @param later reads what is there by then
    Snapshot(Source source, DatabaseReader later) {
        this.source = source;
        this.later = later;
    }

    /// Holds everything against everything else, as [Store#verify] does.
    public List<Finding> verify(Progress progress) throws StoreException {
        List<Finding> findings = new ArrayList<>();
        source.place().verify(new Stoppable(source.still(), progress), findings::add);
        return findings;
    }

    @Override
    Content contentOf(Document document) throws StoreException {
        return source.place().content(document);
    }

    @Override
    <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException {
        if (!isGone) {
            try {
                return source.still().read(work);
            } catch (StoreException damage) {
                LOG.info("What is left is read as it is now", damage);
                isGone = true;
            }
        }
        return later.read(work);
    }
}
