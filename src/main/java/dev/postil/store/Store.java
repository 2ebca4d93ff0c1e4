package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Link;
import dev.postil.model.Person;
import dev.postil.model.WorkspaceInfo;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A workspace on disk, owned by this process from opening to closing.
///
/// Everything written goes through [#write]. Methods block and may be called from any thread; the
/// methods of [Corpus] throw an [UncheckedIOException] around what the others throw, a
/// [StoreException]. After a failure the store stays usable: what failed may be tried again.
public final class Store implements Corpus, AutoCloseable {

    private final Folder folder;
    private final Failures failures;
    private final Disk disk;
    private final Texts texts;
    private final Ownership ownership;
    private final Database database;

    private Store(Disk disk, Folder folder, Ownership ownership) throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.ownership = ownership;
        failures = new Failures(disk, folder.path());
        texts = new Texts(disk, folder);
        database = openDatabase();
    }

    private Database openDatabase() throws IOException {
        Database opened = null;
        try {
            opened =
                    Database.open(
                            disk.databaseName(folder.database()), this::checkSentinel, failures);
            return opened;
        } finally {
            if (opened == null) {
                ownership.close();
            }
        }
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
        Folder folder = new Folder(path);
        try {
            Marker.check(disk, folder);
            Ownership ownership = Ownership.take(disk, folder);
            return new Store(disk, folder, ownership);
        } catch (IOException failure) {
            throw new Failures(disk, path).of(failure);
        }
    }

    /// Whether the folder says that it is a workspace; it may still not open.
    public static boolean isWorkspace(Path folder) {
        return new LocalDisk().exists(new Folder(folder).marker());
    }

    public Path folder() {
        return folder.path();
    }

    /// Writes one line of the history and what it does to the tables, in one transaction that is on
    /// the disk on return. A line that was written already, by a try that seemed to fail, is left
    /// as it is. A line that does not fit is refused, and nothing is changed.
    public void write(Entry entry) throws StoreException {
        database.write(connection -> Line.write(connection, entry));
        try {
            ownership.head().write(entry.sequence());
        } catch (IOException failure) {
            throw failures.of(failure);
        }
        if (!disk.exists(folder.databaseFile())) {
            throw new StoreException(Reason.VANISHED, folder.path(), "the database is gone");
        }
    }

    /// Keeps the content of a document, and the original's bytes where there are any, before the
    /// change that names the document. On return they survive a power cut. Doing it again does
    /// nothing.
    public void putText(Document document, Content content, byte @Nullable [] original)
            throws StoreException {
        try {
            texts.put(document, content, original);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    /// The change of a line that made one.
    public Change change(long sequence) throws StoreException {
        return database.read(connection -> new ChangeLog(connection).change(sequence));
    }

    /// The line that an undo would take back: the newest one in force.
    public Optional<Entry> undoable() throws StoreException {
        return undoableBefore(Long.MAX_VALUE);
    }

    /// The newest line in force below `sequence`.
    public Optional<Entry> undoableBefore(long sequence) throws StoreException {
        return database.read(connection -> new ChangeLog(connection).undoableBefore(sequence));
    }

    /// The line that a redo would do again: the one undone last.
    public Optional<Entry> redoable() throws StoreException {
        return redoableAfter(0);
    }

    /// The oldest line above `sequence` that a redo could do again.
    public Optional<Entry> redoableAfter(long sequence) throws StoreException {
        return database.read(connection -> new ChangeLog(connection).redoableAfter(sequence));
    }

    /// All lines, newest first.
    public Stream<Entry> history() {
        return Pages.stream(
                last -> {
                    long before = last == null ? Long.MAX_VALUE : last.sequence();
                    return database.read(connection -> new ChangeLog(connection).before(before));
                });
    }

    /// All lines, oldest first.
    public Stream<Entry> historyFromTheFirst() {
        return Pages.stream(
                last -> {
                    long after = last == null ? 0 : last.sequence();
                    return database.read(connection -> new ChangeLog(connection).after(after));
                });
    }

    /// How many annotations the documents have; one without any may be missing.
    public Map<UUID, Counts> counts() throws StoreException {
        return database.read(AnnotationCounts::read);
    }

    /// All annotations with a tag, or with a kind alone where `tag` is null, by id.
    public Stream<Annotation> tagged(String kind, @Nullable UUID tag) {
        return Pages.stream(
                last ->
                        database.read(
                                connection -> new Reading(connection).tagged(kind, tag, last)));
    }

    /// Holds rows, texts, originals, quotes, counts and history against each other; empty where all
    /// is well. Reads everything, and changes nothing.
    public List<Finding> verify() throws StoreException {
        List<Finding> findings = new ArrayList<>();
        new Verification(database, texts, findings::add).run();
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
        return Pages.stream(
                last -> database.read(connection -> new Reading(connection).documents(last)));
    }

    @Override
    public Content content(Document document) {
        try {
            return texts.content(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failures.of(failure));
        }
    }

    @Override
    public List<Annotation> annotations(UUID document) {
        return unchecked(connection -> new Reading(connection).annotations(document));
    }

    @Override
    public Stream<Link> links() {
        return Pages.stream(
                last -> database.read(connection -> new Reading(connection).links(last)));
    }

    /// Gives the workspace back. What was written stays written if this fails.
    @Override
    public void close() throws StoreException {
        try (ownership) {
            database.close();
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    private void checkSentinel(Connection connection) throws SQLException, IOException {
        Sentinel.read(connection).check(connection, ownership.head().read());
    }

    private <R> R unchecked(Database.Work<R> work) {
        try {
            return database.read(work);
        } catch (StoreException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
