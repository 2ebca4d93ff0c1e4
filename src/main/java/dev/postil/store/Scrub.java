package dev.postil.store;

import dev.postil.model.Document;
import dev.postil.model.Explained;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads an open workspace a little at a time, all of it once a day, so that damage is met while
/// the journal and the backups can still mend it. Reads on a connection of its own: nobody waits
/// for it.
///
/// A row or line that is not whole has the database made anew, as wherever one is met; a text is
/// taken from whatever still holds it.
public final class Scrub {

    private static final int ROWS = 300;

    /// Of lines: one that did little has one, one that did much has many.
    private static final int PIECES = 40;

    private final Backups.Sound sound;
    private @Nullable ScrubMark mark;

    /// What came of a look.
    ///
    /// @param isMore whether there is more to look at today
    /// @param told what is to be told
    public record Look(boolean isMore, List<Explained> told) {

        public Look {
            told = List.copyOf(told);
        }
    }

    Scrub(Backups.Sound sound) {
        this.sound = sound;
    }

    /// Looks at the next few rows, lines, or the next text. Blocks.
    ///
    /// @throws StoreException where the database is damaged and could not be made anew
    public Look next(Instant now) throws StoreException {
        return sound.use(place -> next(place, now));
    }

    /// Keeps how far it came, for the next program.
    public void rest() throws StoreException {
        ScrubMark come = come();
        if (come != null) {
            sound.use(place -> keep(place, come));
        }
    }

    private synchronized @Nullable ScrubMark come() {
        return mark;
    }

    private synchronized Look next(Place place, Instant now) throws StoreException {
        ScrubMark from = mark == null ? place.scrubMark() : mark;
        mark = from;
        if (from.rests(now)) {
            return new Look(false, List.of());
        }
        List<Explained> told = new ArrayList<>();
        String last = part(place, from, told);
        if (last != null) {
            mark = from.after(last);
        } else {
            mark = from.part() < texts() ? from.nextPart() : new ScrubMark(0, null, now);
            keep(place, mark);
        }
        return new Look(!mark.rests(now), told);
    }

    private static boolean keep(Place place, ScrubMark mark) throws StoreException {
        place.keep(mark);
        return true;
    }

    private static int history() {
        return Tables.ALL.size();
    }

    private static int texts() {
        return history() + 1;
    }

    /// What was looked at last; null where nothing is left of the part.
    private static @Nullable String part(Place place, ScrubMark from, List<Explained> told)
            throws StoreException {
        if (from.part() < history()) {
            Table<?> table = Tables.ALL.get(from.part());
            return place.database().beside(it -> rows(it, table, from.after()));
        }
        if (from.part() == history()) {
            return place.database().beside(it -> lines(it, from.after()));
        }
        return text(place, from.after(), told);
    }

    private static <T> @Nullable String rows(
            Connection connection, Table<T> table, @Nullable String after)
            throws SQLException, StoreException {
        List<Finding> findings = new ArrayList<>();
        var check = new RowCheck<>(table, findings::add, _ -> {});
        Object last = check.page(connection, after, ROWS);
        if (!findings.isEmpty()) {
            throw new StoreException(Reason.DAMAGED, null, findings.toString());
        }
        return last == null ? null : last.toString();
    }

    private static @Nullable String lines(Connection connection, @Nullable String after)
            throws SQLException, IOException {
        long last = Sentinel.read(connection).info().sequence();
        long line = after == null ? 0 : Long.parseLong(after);
        if (line >= last) {
            return null;
        }
        long end = endOfLook(connection, line, last);
        while (line < end) {
            line++;
            requireLine(connection, line);
        }
        return Long.toString(line);
    }

    private static long endOfLook(Connection connection, long after, long last)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT COUNT(*), MAX(sequence) FROM (
                            SELECT sequence FROM change_pieces WHERE sequence > ?
                            ORDER BY sequence, number FETCH FIRST ? ROWS ONLY)""")) {
            statement.setLong(1, after);
            statement.setInt(2, PIECES);
            ResultSet row = statement.executeQuery();
            row.next();
            // Where pieces are missing, the rest is looked at all the same.
            return row.getInt(1) < PIECES ? last : Math.min(last, row.getLong(2));
        }
    }

    private static void requireLine(Connection connection, long line)
            throws SQLException, StoreException {
        try {
            new ChangeLog(connection).line(line);
        } catch (StoreException gone) {
            throw new StoreException(Reason.DAMAGED, null, gone);
        }
    }

    private static @Nullable String text(Place place, @Nullable String after, List<Explained> told)
            throws StoreException {
        List<Document> next = place.database().beside(it -> documentAfter(it, after));
        if (next.isEmpty()) {
            return null;
        }
        Document document = next.getFirst();
        if (!isWhole(place, document, new ArrayList<>())) {
            mend(place, document);
            List<Finding> left = new ArrayList<>();
            if (isWhole(place, document, left)) {
                told.add(new Mended(document.title()));
            }
            told.addAll(left);
        }
        return document.id().toString();
    }

    private static List<Document> documentAfter(Connection connection, @Nullable String after)
            throws SQLException, StoreException {
        UUID id = after == null ? new UUID(0, 0) : UUID.fromString(after);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        Tables.DOCUMENTS.selected()
                                + "WHERE id > ? ORDER BY id FETCH FIRST 1 ROW ONLY")) {
            statement.setObject(1, id);
            return Tables.DOCUMENTS.readAll(statement.executeQuery());
        }
    }

    private static boolean isWhole(Place place, Document document, List<Finding> findings) {
        new TextCheck(place.texts(), document, findings::add).run(List.of());
        return findings.isEmpty();
    }

    private static void mend(Place place, Document document) throws StoreException {
        Stream<Backup> whole = place.backups().stream().filter(Backup::isWhole);
        place.mendTexts(List.of(document), whole.map(Backup::file).toList());
    }
}
