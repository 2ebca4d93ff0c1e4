package dev.postil.store;

import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A workspace on disk, owned by this process from opening to closing, or a copy to be read only.
///
/// Everything written goes through [#write]. Methods block and may be called from any thread; what
/// a [StoredCorpus] reads throws unchecked what the others throw, a [StoreException]. After a
/// failure the store stays usable: what failed may be tried again.
public final class Store extends StoredCorpus implements AutoCloseable {

    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private Place place;
    private volatile Optional<byte[]> announced = Optional.empty();

    Store(Place place) {
        this.place = place;
    }

    /// Makes the folder with a workspace in it that holds what the first line says, and opens it.
    /// Fails if anything but an empty folder is there. A failure, or the end of the program, leaves
    /// nothing that looks like a workspace.
    public static Store create(Path folder, String title, Entry first) throws StoreException {
        return create(new LocalDisk(), folder, title, first);
    }

    static Store create(Disk disk, Path folder, String title, Entry first) throws StoreException {
        try {
            Creation.create(disk, new Folder(folder), title, first);
        } catch (IOException failure) {
            throw new Failures(disk, folder).of(failure);
        }
        return open(disk, folder);
    }

    /// Opens a workspace, unless it is in use, damaged, of a later version or none at all.
    public static Store open(Path folder) throws StoreException {
        return open(new LocalDisk(), folder);
    }

    static Store open(Disk disk, Path path) throws StoreException {
        return new Store(Place.own(disk, path));
    }

    /// Opens a workspace, or, where another program has it or nothing can be written there, a copy
    /// of what it holds now, to be read only: [#readOnly] tells. Fails as [#open] does where no
    /// sound copy can be had.
    public static Store openOrRead(Path folder, Clock clock) throws StoreException {
        return openOrRead(new LocalDisk(), folder, clock);
    }

    static Store openOrRead(Disk disk, Path path, Clock clock) throws StoreException {
        try {
            return open(disk, path);
        } catch (StoreException failure) {
            if (failure.reason() != Reason.IN_USE && failure.reason() != Reason.READ_ONLY) {
                throw failure;
            }
            return new Store(Copying.toRead(disk, new Folder(path), failure, clock));
        }
    }

    /// Whether the folder says that it is a workspace; it may still not open.
    public static boolean isWorkspace(Path folder) {
        return new LocalDisk().exists(new Folder(folder).marker());
    }

    /// What the program that has a workspace open, or had it last, wrote down with [#announce].
    public static Optional<byte[]> announcement(Path folder) {
        return Announcement.in(new Folder(folder));
    }

    /// Writes into the folder where other programs reach this one; again where work goes on in
    /// another folder.
    public void announce(byte[] address) throws StoreException {
        doing(place -> place.announce(address));
        announced = Optional.of(address.clone());
    }

    private void announceAgain(byte[] address) {
        try {
            announce(address);
        } catch (StoreException _) {
            // Others read a copy, as if this program could not be reached.
        }
    }

    /// The workspace's folder, also where a copy is read.
    public Path folder() {
        return using(place -> place.folder().path());
    }

    /// Whether others write to the folder that know nothing of this program.
    public Optional<SharedFolder> shared() {
        return Sharing.ofSystem().of(folder());
    }

    /// Where a search may keep what it made of the workspace, beside what belongs to it.
    public Path indexFolder() {
        return using(place -> place.folder().index());
    }

    /// Why nothing can be written; empty where it can.
    public Optional<ReadOnly> readOnly() {
        return using(Place::readOnly);
    }

    /// Copies the workspace to another folder, whole, and goes on there; the folder where it was
    /// stays as it is. Other calls wait meanwhile. After a failure all is as before.
    public void continueIn(Path folder) throws StoreException {
        use.writeLock().lock();
        try {
            Place before = place;
            place = before.copyTo(folder);
            before.leave();
        } finally {
            use.writeLock().unlock();
        }
        announced.ifPresent(this::announceAgain);
    }

    /// Writes one line of the history and what it does to the tables, in one transaction that is on
    /// the disk on return. A line that was written already, by a try that seemed to fail, is left
    /// as it is. A line that does not fit is refused, and nothing is changed.
    public void write(Entry entry) throws StoreException {
        write(List.of(entry), () -> {});
    }

    /// Writes lines that follow one another, with one wait for the disk.
    ///
    /// @param saved runs once they survive a power cut, on the caller's thread; what they do to the
    ///   tables is done after that
    public void write(List<Entry> entries, Runnable saved) throws StoreException {
        sound(
                place -> {
                    place.write(entries, saved);
                    return true;
                });
    }

    /// The copies of the database to go back to.
    public Backups backups() {
        return new Backups(this::sound);
    }

    /// Reads all of it a little at a time.
    public Scrub scrub() {
        return new Scrub(this::sound);
    }

    /// What had to be done before the workspace could be opened; empty where all was well.
    public Optional<Recovered> recovered() {
        return using(Place::recovered);
    }

    /// Keeps the content of a document, and the original's bytes where there are any, before the
    /// change that names the document. On return they survive a power cut. Doing it again does
    /// nothing.
    public void putText(Document document, Content content, byte @Nullable [] original)
            throws StoreException {
        putTexts(List.of(new NewText(document, content, original)));
    }

    /// Keeps the contents and originals of several documents, as [#putText] does, with one wait for
    /// the disk.
    public void putTexts(List<NewText> texts) throws StoreException {
        doing(place -> place.putTexts(texts));
    }

    /// The change of a line that made one.
    public Change change(long sequence) throws StoreException {
        return read(connection -> new ChangeLog(connection).change(sequence));
    }

    /// The line that an undo would take back: the newest one in force.
    public Optional<Entry> undoable() throws StoreException {
        return undoableBefore(Long.MAX_VALUE);
    }

    /// The line that a redo would do again: the one undone last.
    public Optional<Entry> redoable() throws StoreException {
        return redoableAfter(0);
    }

    /// All lines, newest first.
    public Stream<Entry> history() {
        return Pages.stream(
                last -> {
                    long before = last == null ? Long.MAX_VALUE : last.sequence();
                    return read(connection -> new ChangeLog(connection).before(before));
                });
    }

    /// The lines below `sequence` that did something, newest first, with what became of them.
    public Stream<PastLine> changesBefore(long sequence) {
        return Pages.stream(
                last -> {
                    long before = last == null ? sequence : last.entry().sequence();
                    return read(connection -> new ChangeLog(connection).changesBefore(before));
                });
    }

    /// Holds rows, texts, originals, quotes, counts, history and journal against each other; empty
    /// where all is well. Reads everything, and changes nothing.
    public List<Finding> verify() throws StoreException {
        return using(Place::verify);
    }

    /// Does work that sees all of it as it is now, however long it takes, while others write.
    public <R extends @Nullable Object, E extends Exception> R still(Snapshot.Work<R, E> work)
            throws E, StoreException {
        try (Snapshot.Source now = using(it -> new Snapshot.Source(it, it.database().still()))) {
            return work.of(new Snapshot(now, this::read));
        }
    }

    @Override
    Content contentOf(Document document) throws StoreException {
        return using(place -> place.content(document));
    }

    /// Gives the workspace back. What was written stays written if this fails.
    @Override
    public void close() throws StoreException {
        doing(place -> place.close());
    }

    interface Use<R extends @Nullable Object, E extends Exception> {
        R of(Place place) throws E;
    }

    private <R extends @Nullable Object, E extends Exception> R using(Use<R, E> work) throws E {
        use.readLock().lock();
        try {
            return work.of(place);
        } finally {
            use.readLock().unlock();
        }
    }

    private interface Deed {
        void with(Place place) throws StoreException;
    }

    private void doing(Deed deed) throws StoreException {
        using(
                place -> {
                    deed.with(place);
                    return true;
                });
    }

    @Override
    <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException {
        return sound(place -> place.database().read(work));
    }

    /// Does work that needs a sound database, again where it was damaged and could be made anew.
    private <R extends @Nullable Object> R sound(Use<R, StoreException> work)
            throws StoreException {
        try {
            return using(work);
        } catch (StoreException damage) {
            if (damage.reason() != Reason.DAMAGED) {
                throw damage;
            }
            rebuild(damage);
            return using(work);
        }
    }

    private void rebuild(StoreException damage) throws StoreException {
        use.writeLock().lock();
        try {
            place.rebuild(damage, true);
        } finally {
            use.writeLock().unlock();
        }
    }
}
