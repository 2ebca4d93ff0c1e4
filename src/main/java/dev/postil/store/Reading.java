package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of the tables of things.
final class Reading {

    private final Connection connection;

    Reading(Connection connection) {
        this.connection = connection;
    }

    List<Person> people() throws SQLException, StoreException {
        return all(Tables.PEOPLE, "ORDER BY sort_key, id");
    }

    Codebook codebook() throws SQLException, StoreException {
        return new Codebook(
                all(Tables.KINDS, "ORDER BY place"),
                all(Tables.TAGS, "ORDER BY number"),
                all(Tables.LINK_TYPES, "ORDER BY number"));
    }

    List<Annotation> annotations(UUID document) throws SQLException, StoreException {
        return all(Tables.ANNOTATIONS, "WHERE document = ?", document).stream()
                .sorted(Annotation.BY_POSITION)
                .toList();
    }

    /// The next annotations, by id, that carry a tag, or its kind alone where it is null.
    List<Annotation> tagged(String kind, @Nullable UUID tag, @Nullable Annotation last)
            throws SQLException, StoreException {
        List<Object> values = new ArrayList<>(List.of(kind));
        Optional.ofNullable(tag).ifPresent(values::add);
        Optional.ofNullable(last).map(Annotation::id).ifPresent(values::add);
        values.add(Pages.SIZE);
        return all(
                Tables.ANNOTATIONS,
                """
                WHERE id IN (SELECT annotation FROM tag_uses WHERE kind = ? AND %s AND %s
                    ORDER BY kind, tag, annotation FETCH FIRST ? ROWS ONLY)
                ORDER BY id"""
                        .formatted(
                                tag == null ? "tag IS NULL" : "tag = ?",
                                last == null ? "TRUE" : "annotation > ?"),
                values.toArray());
    }

    Optional<Document> document(UUID id) throws SQLException, StoreException {
        return all(Tables.DOCUMENTS, "WHERE id = ?", id).stream().findFirst();
    }

    /// The next documents, by title and id.
    List<Document> documents(@Nullable Document last) throws SQLException, StoreException {
        return last == null
                ? first(Tables.DOCUMENTS)
                : next(Tables.DOCUMENTS, SortKey.of(last.title()), last.id());
    }

    /// The next links, by type, from, to and id.
    List<Link> links(@Nullable Link last) throws SQLException, StoreException {
        return last == null ? first(Tables.LINKS) : next(Tables.LINKS, SortKey.of(last), last.id());
    }

    private <T> List<T> first(Table<T> table) throws SQLException, StoreException {
        return all(table, "ORDER BY sort_key, id FETCH FIRST ? ROWS ONLY", Pages.SIZE);
    }

    private <T> List<T> next(Table<T> table, byte[] lastKey, UUID lastId)
            throws SQLException, StoreException {
        return all(
                table,
                """
                WHERE sort_key >= ? AND (sort_key > ? OR id > ?)
                ORDER BY sort_key, id FETCH FIRST ? ROWS ONLY""",
                lastKey,
                lastKey,
                lastId,
                Pages.SIZE);
    }

    private <T> List<T> all(Table<T> table, String rest, Object... values)
            throws SQLException, StoreException {
        try (PreparedStatement statement = connection.prepareStatement(table.selected() + rest)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return table.readAll(statement.executeQuery());
        }
    }
}
