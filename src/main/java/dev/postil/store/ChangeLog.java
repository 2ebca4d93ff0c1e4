package dev.postil.store;

import dev.postil.json.ChangeCodec;
import dev.postil.json.MalformedJsonException;
import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Standing;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The history in its two tables, and what undo and redo stand at.
///
/// A line that does something is active, undone, or dead once something else was done after it was
/// undone. The state is a column, so that the next line to undo or redo is one look into an index.
final class ChangeLog {

    private static final ChangeCodec CODEC = new ChangeCodec();
    private static final int PAGE = 100;

    /// Small, for any line may hold hundreds of thousands of changes.
    private static final int PAST_PAGE = 25;

    private final Connection connection;

    ChangeLog(Connection connection) {
        this.connection = connection;
    }

    /// The states of lines. Only [#ACTIVE] and [#UNDONE] ever change.
    private enum State {
        ACTIVE,
        UNDONE,
        DEAD,
        /// Neither undone nor redone: an undo, a redo, the beginning.
        NOTED;

        Standing standing() {
            return switch (this) {
                case ACTIVE, NOTED -> Standing.IN_FORCE;
                case UNDONE -> Standing.UNDONE;
                case DEAD -> Standing.DEAD;
            };
        }
    }

    /// What the act of a new line does to the tables. An undo takes back the newest active line and
    /// a redo brings back the line undone last; any other is refused.
    Change effect(Act act) throws SQLException, StoreException {
        return switch (act) {
            case Act.Do it -> it.change();
            case Act.Undo it ->
                    next(it.target(), undoableBefore(Long.MAX_VALUE)).change().inverse();
            case Act.Redo it -> next(it.target(), redoableAfter(0)).change();
        };
    }

    private static Act.Do next(long target, Optional<Entry> next) throws StoreException {
        if (next.isPresent()
                && next.get().sequence() == target
                && next.get().act() instanceof Act.Do act) {
            return act;
        }
        throw new StoreException(Reason.REFUSED, null, "line " + target + " is not next");
    }

    /// The act of a line as it is kept.
    record Packed(int checksum, List<byte[]> pieces) {

        /// Any thread.
        static Packed of(Entry entry) {
            byte[] act = CODEC.encode(entry.act());
            return new Packed(
                    ChangeLog.checksum(
                            entry.sequence(), entry.at().toString(), entry.person(), act),
                    Pieces.pack(act));
        }
    }

    void append(Entry entry, Packed packed) throws SQLException {
        switch (entry.act()) {
            case Act.Do it -> {
                execute(
                        "UPDATE change_log SET state = ? WHERE state = ?",
                        State.DEAD.name(),
                        State.UNDONE.name());
                insert(entry, isBeginning(it.change()) ? State.NOTED : State.ACTIVE, packed);
            }
            case Act.Undo it -> {
                set(it.target(), State.UNDONE);
                insert(entry, State.NOTED, packed);
            }
            case Act.Redo it -> {
                set(it.target(), State.ACTIVE);
                insert(entry, State.NOTED, packed);
            }
        }
    }

    /// Nobody undoes that the workspace was made.
    private static boolean isBeginning(Change change) {
        return change instanceof Change.Several several
                && several.reason() == Change.Reason.CREATE_WORKSPACE;
    }

    private void set(long sequence, State state) throws SQLException {
        execute("UPDATE change_log SET state = ? WHERE sequence = ?", state.name(), sequence);
    }

    private void insert(Entry entry, State state, Packed packed) throws SQLException {
        execute(
                """
                INSERT INTO change_log (sequence, done_at, person, state, checksum)
                VALUES (?, ?, ?, ?, ?)""",
                entry.sequence(),
                entry.at().toString(),
                entry.person(),
                state.name(),
                packed.checksum());
        int number = 0;
        for (byte[] piece : packed.pieces()) {
            execute(
                    "INSERT INTO change_pieces (sequence, number, content) VALUES (?, ?, ?)",
                    entry.sequence(),
                    number++,
                    piece);
        }
    }

    /// The change of a line that does something.
    Change change(long sequence) throws SQLException, StoreException {
        if (line(sequence).act() instanceof Act.Do(Change change, boolean _)) {
            return change;
        }
        throw new StoreException(Reason.REFUSED, null, "line " + sequence + " is no change");
    }

    Entry line(long sequence) throws SQLException, StoreException {
        try (PreparedStatement statement =
                prepare("SELECT * FROM change_log WHERE sequence = ?", sequence)) {
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new StoreException(Reason.REFUSED, null, "there is no line " + sequence);
            }
            return line(sequence, row);
        }
    }

    private Entry line(long sequence, ResultSet row) throws SQLException, StoreException {
        String at = row.getString("done_at");
        UUID person = row.getObject("person", UUID.class);
        try {
            byte[] act = Pieces.unpack(pieces(sequence));
            if (checksum(sequence, at, person, act) != row.getInt("checksum")) {
                throw new MalformedJsonException("the checksum is of another line");
            }
            return new Entry(sequence, Instant.parse(at), person, CODEC.decode(act));
        } catch (IOException damage) {
            StoreException failure =
                    new StoreException(Reason.DAMAGED, null, "line " + sequence + " is damaged");
            failure.initCause(damage);
            throw failure;
        }
    }

    private List<byte[]> pieces(long sequence) throws SQLException {
        List<byte[]> pieces = new ArrayList<>();
        try (PreparedStatement statement =
                prepare(
                        "SELECT content FROM change_pieces WHERE sequence = ? ORDER BY number",
                        sequence)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                pieces.add(rows.getBytes(1));
            }
        }
        return pieces;
    }

    /// The next lines below `sequence`, newest first.
    List<Entry> before(long sequence) throws SQLException, StoreException {
        return lines(
                """
                SELECT sequence FROM change_log WHERE sequence < ?
                ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY""",
                sequence,
                PAGE);
    }

    /// The next lines above `sequence`, oldest first.
    List<Entry> after(long sequence) throws SQLException, StoreException {
        return lines(
                """
                SELECT sequence FROM change_log WHERE sequence > ?
                ORDER BY sequence FETCH FIRST ? ROWS ONLY""",
                sequence,
                PAGE);
    }

    /// The next lines below `sequence` that did something, newest first.
    List<PastLine> changesBefore(long sequence) throws SQLException, StoreException {
        List<PastLine> lines = new ArrayList<>();
        try (PreparedStatement statement =
                prepare(
                        """
                        SELECT * FROM change_log
                        WHERE sequence < ? AND (state <> ? OR sequence = 1)
                        ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY""",
                        sequence,
                        State.NOTED.name(),
                        PAST_PAGE)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Entry entry = line(row.getLong("sequence"), row);
                lines.add(new PastLine(entry, State.valueOf(row.getString("state")).standing()));
            }
        }
        return lines;
    }

    /// The newest active line below `sequence`.
    Optional<Entry> undoableBefore(long sequence) throws SQLException, StoreException {
        long last = lastUndoableBefore(sequence);
        return last == 0 ? Optional.empty() : Optional.of(line(last));
    }

    /// Its number; 0 where there is none.
    long lastUndoableBefore(long sequence) throws SQLException {
        return numbers(
                        """
                        SELECT sequence FROM change_log WHERE state = ? AND sequence < ?
                        ORDER BY state DESC, sequence DESC FETCH FIRST ROW ONLY""",
                        State.ACTIVE.name(),
                        sequence)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /// The oldest undone line above `sequence`.
    Optional<Entry> redoableAfter(long sequence) throws SQLException, StoreException {
        return lines(
                        """
                        SELECT sequence FROM change_log WHERE state = ? AND sequence > ?
                        ORDER BY state, sequence FETCH FIRST ROW ONLY""",
                        State.UNDONE.name(),
                        sequence)
                .stream()
                .findFirst();
    }

    private List<Entry> lines(String sql, Object... values) throws SQLException, StoreException {
        List<Entry> lines = new ArrayList<>();
        for (long number : numbers(sql, values)) {
            lines.add(line(number));
        }
        return lines;
    }

    private List<Long> numbers(String sql, Object... values) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, values)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static int checksum(long sequence, String at, UUID person, byte[] act) {
        String words = sequence + " " + at + " " + person + " ";
        return Checksum.of(words.getBytes(StandardCharsets.UTF_8), act);
    }
}
