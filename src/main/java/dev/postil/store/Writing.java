package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The writing of lines: into the journal, and then into the tables.
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Disk disk;
    private final Folder folder;
    private final Journal journal;
    private final Database database;
    private final Failures failures;

    Writing(Disk disk, Folder folder, Journal journal, Database database) {
        this.disk = disk;
        this.folder = folder;
        this.journal = journal;
        this.database = database;
        failures = new Failures(disk, folder.path());
    }

    /// @param saved runs once the lines survive a power cut
    void write(List<Entry> entries, Runnable saved) throws StoreException {
        List<Entry> added = entries.stream().filter(this::isNew).toList();
        List<JournalHead> heads = append(added);
        if (!disk.exists(folder.databaseFile())) {
            // H2 goes on in a file without a name. Whatever is there next, lacks these lines.
            database.letGo();
            Reason reason = disk.exists(folder.path()) ? Reason.DAMAGED : Reason.VANISHED;
            throw new StoreException(reason, folder.path(), "the database is gone");
        }
        for (Entry entry : entries) {
            if (!added.contains(entry)) {
                requireSame(entry);
            }
        }
        saved.run();
        for (int i = 0; i < added.size(); i++) {
            apply(added.get(i), heads.get(i));
        }
    }

    private boolean isNew(Entry entry) {
        return entry.sequence() > journal.head().sequence();
    }

    private List<JournalHead> append(List<Entry> added) throws StoreException {
        long next = journal.head().sequence() + 1;
        for (Entry entry : added) {
            if (entry.sequence() != next++) {
                throw new StoreException(
                        Reason.REFUSED, folder.path(), "line " + entry.sequence() + " is not next");
            }
        }
        try {
            return added.isEmpty() ? List.of() : journal.append(added);
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }

    private void requireSame(Entry entry) throws StoreException {
        Entry there = database.read(connection -> new ChangeLog(connection).line(entry.sequence()));
        if (!there.equals(entry)) {
            throw new StoreException(
                    Reason.REFUSED,
                    folder.path(),
                    "line " + entry.sequence() + " holds something else");
        }
    }

    /// The line is saved already: where the database is in trouble, it follows when it is next
    /// used.
    private void apply(Entry entry, JournalHead head) throws StoreException {
        try {
            database.write(connection -> Line.write(connection, entry, head));
        } catch (StoreException failure) {
            if (failure.reason() == Reason.REFUSED) {
                refuse(entry);
                throw failure;
            }
            LOG.warn("The database follows later", failure);
        }
    }

    private void refuse(Entry entry) throws StoreException {
        try {
            journal.refuse(entry.sequence());
        } catch (IOException failure) {
            throw failures.of(failure);
        }
    }
}
