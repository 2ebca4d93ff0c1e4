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
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a workspace holds, read from its rows and texts, wherever these are read from.
///
/// The methods of [Corpus] throw an [UncheckedIOException] around what the others throw, a
/// [StoreException].
abstract class StoredCorpus implements Corpus {

    /// Does work that changes nothing.
    abstract <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException;

    abstract Content contentOf(Document document) throws StoreException;

    /// All lines, oldest first.
    public final Stream<Entry> historyFromTheFirst() {
        return historyAfter(0);
    }

    /// The lines above `sequence`, oldest first.
    public final Stream<Entry> historyAfter(long sequence) {
        return Pages.stream(
                last -> {
                    long after = last == null ? sequence : last.sequence();
                    return read(connection -> new ChangeLog(connection).after(after));
                });
    }

    /// The newest line in force below `sequence`.
    public final Optional<Entry> undoableBefore(long sequence) throws StoreException {
        return read(connection -> new ChangeLog(connection).undoableBefore(sequence));
    }

    /// The number of the newest line in force below `sequence`, however much it did; 0 where there
    /// is none.
    public final long lastUndoableBefore(long sequence) throws StoreException {
        return read(connection -> new ChangeLog(connection).lastUndoableBefore(sequence));
    }

    /// The oldest line above `sequence` that a redo could do again.
    public final Optional<Entry> redoableAfter(long sequence) throws StoreException {
        return read(connection -> new ChangeLog(connection).redoableAfter(sequence));
    }

    @Override
    public final WorkspaceInfo info() {
        return unchecked(connection -> Sentinel.read(connection).info());
    }

    /// How many documents there are; nothing is counted for that.
    public final long numberOfDocuments() {
        return unchecked(connection -> Sentinel.read(connection).documents());
    }

    /// How many annotations the documents have; one without any may be missing.
    public final Map<UUID, Counts> counts() throws StoreException {
        return read(AnnotationCounts::read);
    }

    @Override
    public final List<Person> people() {
        return unchecked(connection -> new Reading(connection).people());
    }

    @Override
    public final Codebook codebook() {
        return unchecked(connection -> new Reading(connection).codebook());
    }

    @Override
    public final Stream<Document> documents() {
        return Pages.stream(last -> read(connection -> new Reading(connection).documents(last)));
    }

    public final Optional<Document> document(UUID id) {
        return unchecked(connection -> new Reading(connection).document(id));
    }

    @Override
    public final Content content(Document document) {
        try {
            return contentOf(document);
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public final List<Annotation> annotations(UUID document) {
        return unchecked(connection -> new Reading(connection).annotations(document));
    }

    @Override
    public final Stream<Link> links() {
        return Pages.stream(last -> read(connection -> new Reading(connection).links(last)));
    }

    /// How many annotations carry each tag; a tag without any may be missing.
    public final Map<UUID, Integer> tagCounts() throws StoreException {
        return read(TagUses::count);
    }

    /// All annotations with a tag, or with a kind alone where `tag` is null, by id.
    public final Stream<Annotation> tagged(String kind, @Nullable UUID tag) {
        return Pages.stream(
                last -> read(connection -> new Reading(connection).tagged(kind, tag, last)));
    }

    /// The links that start or end at a passage of a document.
    public final List<Link> linksOf(UUID document) {
        return unchecked(connection -> new LinkQueries(connection).ofDocument(document));
    }

    /// The links that start or end at a tag: on a passage, or alone.
    public final List<Link> linksOfTag(UUID tag) {
        return unchecked(connection -> new LinkQueries(connection).ofTag(tag));
    }

    /// The links that start or end at one of these tags alone.
    public final List<Link> linksOfTagsAlone(Collection<UUID> tags) {
        return unchecked(connection -> new LinkQueries(connection).ofTagsAlone(tags));
    }

    /// Those of these annotations that are there.
    public final List<Annotation> annotationsOf(Collection<UUID> ids) {
        return unchecked(connection -> new LinkQueries(connection).annotations(ids));
    }

    /// All annotations that a link starts or ends at, by id.
    public final Stream<Annotation> linkedAnnotations() {
        return Pages.stream(last -> read(connection -> new LinkQueries(connection).linked(last)));
    }

    final <R> R unchecked(Database.Work<R> work) {
        try {
            return read(work);
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
