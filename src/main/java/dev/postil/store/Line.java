package dev.postil.store;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.JournalHead;
import dev.postil.task.Crew;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// The writing of a line of the history: what it does to the tables, the line itself and the
/// sentinel, in the transaction of the connection.
final class Line {

    /// So many parts are worth another thread.
    private static final int LARGE = 1_000;

    private Line() {}

    /// Whether it was written now; false where it stands there already.
    ///
    /// @param head how far the history goes with it
    static boolean write(Connection connection, Entry entry, JournalHead head)
            throws SQLException, StoreException {
        Sentinel sentinel = Sentinel.read(connection);
        long last = sentinel.info().sequence();
        ChangeLog log = new ChangeLog(connection);
        if (entry.sequence() <= last) {
            if (!log.line(entry.sequence()).equals(entry)) {
                throw refused("line " + entry.sequence() + " holds something else");
            }
            return false;
        }
        if (entry.sequence() != last + 1) {
            throw refused("line " + entry.sequence() + " comes after " + last);
        }
        Tally tally = new Tally(sentinel);
        try (Applier applier = new Applier(connection, tally)) {
            Future<ChangeLog.Packed> packed = packed(entry);
            applier.apply(log.effect(entry.act()));
            log.append(entry, Ahead.await(packed));
        }
        tally.sentinel(head).write(connection);
        return true;
    }

    /// What is large is packed while its rows are written.
    private static Future<ChangeLog.Packed> packed(Entry entry) {
        boolean isLarge =
                entry.act() instanceof Act.Do(Change.Several(_, var parts), _)
                        && parts.size() > LARGE;
        if (!isLarge) {
            return CompletableFuture.completedFuture(ChangeLog.Packed.of(entry));
        }
        try (Crew beside = new Crew("line", 1)) {
            return beside.start(() -> ChangeLog.Packed.of(entry));
        }
    }

    private static StoreException refused(String why) {
        return new StoreException(Reason.REFUSED, null, why);
    }
}
