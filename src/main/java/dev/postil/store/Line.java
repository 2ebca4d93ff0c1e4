package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.JournalHead;
import java.sql.Connection;
import java.sql.SQLException;

/// The writing of a line of the history: what it does to the tables, the line itself and the
/// sentinel, in the transaction of the connection.
final class Line {

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
            applier.apply(log.effect(entry.act()));
        }
        log.append(entry);
        tally.sentinel(head).write(connection);
        return true;
    }

    private static StoreException refused(String why) {
        return new StoreException(Reason.REFUSED, null, why);
    }
}
