package dev.postil.store;

import dev.postil.model.WorkspaceInfo;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.JournalHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// The one row that says what must be found in the database. H2 opens a damaged file as an older or
/// an empty database without a word; this row, and the journal beside it, tell.
///
/// @param hash of the last line, as the journal has it
record Sentinel(
        WorkspaceInfo info, int schema, long documents, long annotations, long links, String hash) {

    /// The first schema that keeps the hash.
    private static final int WITH_HASH = 3;

    /// Writes the row of a new workspace without anything in it.
    static void create(Connection connection, UUID id, String title) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        INSERT INTO workspace (title, schema_number, sequence, documents,
                            annotations, links, head_hash, checksum, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            new Sentinel(
                            new WorkspaceInfo(id, title, 0),
                            Schema.LATEST,
                            0,
                            0,
                            0,
                            JournalHead.START.hash())
                    .bind(statement);
            statement.executeUpdate();
        }
    }

    Sentinel ofSchema(int number) {
        return new Sentinel(info, number, documents, annotations, links, hash);
    }

    /// Puts this in place of what the row says.
    void write(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        UPDATE workspace SET title = ?, schema_number = ?, sequence = ?,
                            documents = ?, annotations = ?, links = ?, head_hash = ?,
                            checksum = ?
                        WHERE id = ?""")) {
            bind(statement);
            statement.executeUpdate();
        }
    }

    /// What the row says, once it was found to be whole.
    static Sentinel read(Connection connection) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM workspace")) {
            if (!row.next()) {
                throw new StoreException(Reason.DAMAGED, null, "the workspace's row is gone");
            }
            Sentinel read =
                    new Sentinel(
                            new WorkspaceInfo(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    row.getLong("sequence")),
                            row.getInt("schema_number"),
                            row.getLong("documents"),
                            row.getLong("annotations"),
                            row.getLong("links"),
                            row.getInt("schema_number") < WITH_HASH
                                    ? JournalHead.START.hash()
                                    : row.getString("head_hash"));
            if (read.checksum() != row.getInt("checksum")) {
                throw new StoreException(Reason.DAMAGED, null, "the workspace's row is damaged");
            }
            return read;
        }
    }

    /// Refuses a database that does not hold what its row says.
    static Sentinel checked(Connection connection) throws SQLException, StoreException {
        return checked(connection, Schema.CURRENT);
    }

    /// @param known what this version of the program knows
    static Sentinel checked(Connection connection, Schema known)
            throws SQLException, StoreException {
        Sentinel sentinel = read(connection);
        sentinel.check(connection, known);
        return sentinel;
    }

    /// How far the history goes in the database.
    JournalHead head() {
        return new JournalHead(info.sequence(), hash);
    }

    private void check(Connection connection, Schema known) throws SQLException, StoreException {
        if (schema > known.latest()) {
            throw new StoreException(Reason.NEWER_VERSION, null, "schema " + schema);
        }
        Sentinel found = counted(connection);
        if (!found.equals(this)) {
            throw new StoreException(Reason.DAMAGED, null, "expected " + this + ", is " + found);
        }
    }

    /// The row as it should be; without open transactions H2 knows these numbers and counts
    /// nothing.
    private Sentinel counted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT (SELECT COUNT(*) FROM documents),
                                    (SELECT COUNT(*) FROM annotations),
                                    (SELECT COUNT(*) FROM links),
                                    (SELECT COUNT(*) FROM change_log)""")) {
            row.next();
            // Lines are numbered without gaps, so that their number is that of the last one.
            return new Sentinel(
                    new WorkspaceInfo(info.id(), info.title(), row.getLong(4)),
                    schema,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    hash);
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, info.title());
        statement.setInt(2, schema);
        statement.setLong(3, info.sequence());
        statement.setLong(4, documents);
        statement.setLong(5, annotations);
        statement.setLong(6, links);
        statement.setString(7, hash);
        statement.setInt(8, checksum());
        statement.setObject(9, info.id());
    }

    private int checksum() {
        String words =
                "%s %d %d %d %d %d %s"
                        .formatted(
                                info.id(),
                                info.sequence(),
                                schema,
                                documents,
                                annotations,
                                links,
                                info.title());
        return Checksum.of(schema < WITH_HASH ? words : words + " " + hash);
    }
}
