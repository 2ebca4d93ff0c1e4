package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of the links, each time by an index: nothing here reads all of them, but for
/// [#linked].
final class LinkQueries {

    private static final String OF_DOCUMENT =
            """
            WHERE id IN (
                SELECT it.id FROM annotations a JOIN links it ON it.from_annotation = a.id
                WHERE a.document = ?
                UNION
                SELECT it.id FROM annotations a JOIN links it ON it.to_annotation = a.id
                WHERE a.document = ?)
            ORDER BY sort_key, id""";

    private static final String OF_TAG =
            """
            WHERE id IN (
                SELECT id FROM links WHERE from_tag = ?
                UNION
                SELECT id FROM links WHERE to_tag = ?)
            ORDER BY sort_key, id""";

    private static final String OF_TAG_ALONE =
            """
            WHERE id IN (
                SELECT id FROM links WHERE from_tag = ? AND from_annotation IS NULL
                UNION
                SELECT id FROM links WHERE to_tag = ? AND to_annotation IS NULL)
            ORDER BY sort_key, id""";

    private final Connection connection;

    LinkQueries(Connection connection) {
        this.connection = connection;
    }

    List<Link> ofDocument(UUID document) throws SQLException, StoreException {
        return each(Tables.LINKS, OF_DOCUMENT, 2, List.of(document));
    }

    List<Link> ofTag(UUID tag) throws SQLException, StoreException {
        return each(Tables.LINKS, OF_TAG, 2, List.of(tag));
    }

    List<Link> ofTagsAlone(Collection<UUID> tags) throws SQLException, StoreException {
        return each(Tables.LINKS, OF_TAG_ALONE, 2, tags);
    }

    List<Annotation> annotations(Collection<UUID> ids) throws SQLException, StoreException {
        return each(Tables.ANNOTATIONS, "WHERE id = ?", 1, ids);
    }

    /// The next annotations, by id, that a link starts or ends at.
    List<Annotation> linked(@Nullable Annotation last) throws SQLException, StoreException {
        String rest =
                """
                WHERE id IN (
                    SELECT from_annotation FROM links UNION SELECT to_annotation FROM links)
                AND %s
                ORDER BY id FETCH FIRST ? ROWS ONLY"""
                        .formatted(last == null ? "TRUE" : "id > ?");
        try (PreparedStatement statement =
                connection.prepareStatement(Tables.ANNOTATIONS.selected() + rest)) {
            int next = 1;
            if (last != null) {
                statement.setObject(next++, last.id());
            }
            statement.setInt(next, Pages.SIZE);
            return Tables.ANNOTATIONS.readAll(statement.executeQuery());
        }
    }

    /// What is found for each of `keys`, each thing once.
    ///
    /// @param times how often the key stands in `rest`
    private <T> List<T> each(Table<T> table, String rest, int times, Collection<UUID> keys)
            throws SQLException, StoreException {
        Set<T> found = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(table.selected() + rest)) {
            for (UUID key : keys) {
                for (int i = 1; i <= times; i++) {
                    statement.setObject(i, key);
                }
                found.addAll(table.readAll(statement.executeQuery()));
            }
        }
        return new ArrayList<>(found);
    }
}
