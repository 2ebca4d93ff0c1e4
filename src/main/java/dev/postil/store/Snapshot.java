package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Link;
import dev.postil.model.Person;
import dev.postil.model.WorkspaceInfo;
import dev.postil.task.Progress;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A workspace as it is at one moment, to be read for as long as that takes while others write. Of
/// use only where it was handed over.
///
/// Where the database is made anew meanwhile, or moves, what is left is read as it is by then.
public final class Snapshot implements Corpus {

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

    /// All lines, oldest first.
    public Stream<Entry> historyFromTheFirst() {
        return Pages.stream(
                last -> {
                    long after = last == null ? 0 : last.sequence();
                    return read(connection -> new ChangeLog(connection).after(after));
                });
    }

    /// Holds everything against everything else, as [Store#verify] does.
    public List<Finding> verify(Progress progress) throws StoreException {
        List<Finding> findings = new ArrayList<>();
        source.place().verify(new Stoppable(source.still(), progress), findings::add);
        return findings;
    }

    @Override
    public WorkspaceInfo info() {
        return unchecked(connection -> Sentinel.read(connection).info());
    }

    @Override
    public List<Person> people() {
        return unchecked(connection -> new Reading(connection).people());
    }

    @Override
    public Codebook codebook() {
        return unchecked(connection -> new Reading(connection).codebook());
    }

    @Override
    public Stream<Document> documents() {
        return Pages.stream(last -> read(connection -> new Reading(connection).documents(last)));
    }

    @Override
    public Content content(Document document) {
        try {
            return source.place().content(document);
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Annotation> annotations(UUID document) {
        return unchecked(connection -> new Reading(connection).annotations(document));
    }

    @Override
    public Stream<Link> links() {
        return Pages.stream(last -> read(connection -> new Reading(connection).links(last)));
    }

    private <R> R read(Database.Work<R> work) throws StoreException {
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

    private <R> R unchecked(Database.Work<R> work) {
        try {
            return read(work);
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
