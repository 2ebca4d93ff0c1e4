package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
            SELECT it.id, it.sort_key FROM annotations a JOIN links it ON it.from_annotation = a.id
            WHERE a.document = ?
            UNION
            SELECT it.id, it.sort_key FROM annotations a JOIN links it ON it.to_annotation = a.id
            WHERE a.document = ?
            ORDER BY 2, 1""";

    private static final String OF_TAG =
            """
            SELECT id, sort_key FROM links WHERE from_tag = ?
            UNION
            SELECT id, sort_key FROM links WHERE to_tag = ?
            ORDER BY 2, 1""";

    private static final String OF_TAG_ALONE =
            """
            SELECT id, sort_key FROM links WHERE from_tag = ? AND from_annotation IS NULL
            UNION
            SELECT id, sort_key FROM links WHERE to_tag = ? AND to_annotation IS NULL
            ORDER BY 2, 1""";

    private final Connection connection;

    LinkQueries(Connection connection) {
        this.connection = connection;
    }

    List<Link> ofDocument(UUID document) throws SQLException, StoreException {
        return links(OF_DOCUMENT, List.of(document));
    }

    List<Link> ofTag(UUID tag) throws SQLException, StoreException {
        return links(OF_TAG, List.of(tag));
    }

    List<Link> ofTagsAlone(Collection<UUID> tags) throws SQLException, StoreException {
        return links(OF_TAG_ALONE, tags);
    }

    List<Annotation> annotations(Collection<UUID> ids) throws SQLException, StoreException {
        return each(Tables.ANNOTATIONS, ids);
    }

    /// The next annotations, by id, that a link starts or ends at.
    List<Annotation> linked(@Nullable Annotation last) throws SQLException, StoreException {
        String after = last == null ? "IS NOT NULL" : "> ?";
        String ids =
                """
                SELECT from_annotation FROM links WHERE from_annotation %s
                UNION
                SELECT to_annotation FROM links WHERE to_annotation %s
                ORDER BY 1 FETCH FIRST %d ROWS ONLY"""
                        .formatted(after, after, Pages.SIZE);
        try (PreparedStatement statement = connection.prepareStatement(ids)) {
            if (last != null) {
                statement.setObject(1, last.id());
                statement.setObject(2, last.id());
            }
            return annotations(ids(statement));
        }
    }

    /// The links whose ids `query` finds for each of `keys`, which stands twice in it.
    private List<Link> links(String query, Collection<UUID> keys)
            throws SQLException, StoreException {
        Set<UUID> found = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (UUID key : keys) {
                statement.setObject(1, key);
                statement.setObject(2, key);
                found.addAll(ids(statement));
            }
        }
        return each(Tables.LINKS, found);
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /// What has one of these ids, looked up one by one: asked for those of a subquery, the database
    /// works the subquery out again for every row.
    private <T> List<T> each(Table<T> table, Collection<UUID> ids)
            throws SQLException, StoreException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(table.selected() + "WHERE id = ?")) {
            for (UUID id : ids) {
                statement.setObject(1, id);
                found.addAll(table.readAll(statement.executeQuery()));
            }
        }
        return found;
    }
}
