package dev.postil.store;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an open workspace is: its folder, and what of it is open.
final class Place implements AutoCloseable {

    private final Disk disk;
    private final Folder folder;
    private final Failures failures;
    private final Texts texts;
    private final Holding holding;
    private final Database database;

    private Place(Disk disk, Folder folder, Holding holding, Database database) {
        this.disk = disk;
        this.folder = folder;
        this.holding = holding;
        this.database = database;
        failures = new Failures(disk, folder.path());
        texts = new Texts(disk, folder);
    }

    /// Takes the workspace in that folder for this process.
    static Place own(Disk disk, Path path) throws StoreException {
        Folder folder = new Folder(path);
        Failures failures = new Failures(disk, path);
        try {
            Marker.check(disk, folder);
            Holding owned = Holding.Owned.take(disk, folder);
            return open(
                    owned,
                    () -> {
                        Database database =
                                Database.open(
                                        disk.databaseName(folder.database()),
                                        connection -> check(connection, owned),
                                        failures);
                        upgrade(database);
                        return new Place(disk, folder, owned, database);
                    });
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    /// Reads the database from the copy that `copied` holds, and the texts where they are.
    static Place read(Disk disk, Folder folder, Holding.Copied copied) throws IOException {
        return open(
                copied,
                () -> {
                    upgradeCopy(disk, folder, copied);
                    Database database =
                            Database.openToRead(
                                    disk.databaseName(new Folder(copied.copy()).database()),
                                    connection -> check(connection, copied),
                                    new Failures(disk, folder.path()));
                    return new Place(disk, folder, copied, database);
                });
    }

    /// The copy is this process's own.
    private static void upgradeCopy(Disk disk, Folder folder, Holding.Copied copied)
            throws IOException {
        try (Database database =
                Database.open(
                        disk.databaseName(new Folder(copied.copy()).database()),
                        connection -> check(connection, copied),
                        new Failures(disk, folder.path()))) {
            database.write(Schema::upgrade);
        }
    }

    private static void upgrade(Database database) throws StoreException {
        boolean done = false;
        try {
            database.write(Schema::upgrade);
            done = true;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private interface Opening {
        Place open() throws IOException;
    }

    private static Place open(Holding holding, Opening opening) throws IOException {
        Place opened = null;
        try {
            opened = opening.open();
            return opened;
        } finally {
            if (opened == null) {
                holding.close();
            }
        }
    }

    private static void check(Connection connection, Holding holding)
            throws SQLException, IOException {
        Sentinel.read(connection).check(connection, holding.synced());
    }

    Folder folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    Texts texts() {
        return texts;
    }

    Optional<ReadOnly> readOnly() {
        return holding.readOnly();
    }

    void write(Entry entry) throws StoreException {
        refuseWhereReadOnly();
        database.write(connection -> Line.write(connection, entry));
        try {
            holding.wrote(entry.sequence());
        } catch (IOException failure) {
            throw failures.of(failure);
        }
        if (!disk.exists(folder.databaseFile())) {
            throw new StoreException(Reason.VANISHED, folder.path(), "the database is gone");
        }
    }

    void putText(Document document, Content content, byte @Nullable [] original)
            throws StoreException {
        refuseWhereReadOnly();
        try {
            texts.put(document, content, original);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    private void refuseWhereReadOnly() throws StoreException {
        Optional<ReadOnly> readOnly = readOnly();
        if (readOnly.isPresent()) {
            throw new StoreException(readOnly.get().reason(), folder.path(), "opened to read");
        }
    }

    Content content(Document document) throws StoreException {
        try {
            return texts.content(document);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    /// Makes a whole workspace in `target` of all that was written to this one, and takes it. This
    /// one is only read, and stays open; nobody else may use it meanwhile.
    Place copyTo(Path target) throws StoreException {
        try {
            Copying.whole(disk, folder, new Folder(target), database::letGo);
            return own(disk, target);
        } catch (IOException failure) {
            throw new Failures(disk, target).of(failure);
        }
    }

    /// Closes a place that was copied: whatever cannot be done here any more does not matter.
    void leave() {
        try {
            close();
        } catch (StoreException _) {
            // All that it held is in the copy.
        }
    }

    @Override
    public void close() throws StoreException {
        try (holding) {
            database.close();
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }
}
