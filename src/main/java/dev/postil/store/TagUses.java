package dev.postil.store;

import dev.postil.model.Annotation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which annotations carry which tag: an index that goes along with the annotations, so that all
/// uses of one tag are found without reading the rest.
final class TagUses {

    private static final String DELETE =
            "DELETE FROM tag_uses WHERE annotation = ? AND kind = ? AND tag = ?";
    private static final String DELETE_UNNAMED =
            "DELETE FROM tag_uses WHERE annotation = ? AND kind = ? AND tag IS NULL";
    private static final String INSERT =
            "INSERT INTO tag_uses (annotation, kind, tag) VALUES (?, ?, ?)";

    private TagUses() {}

    /// A statement on one use.
    record Statement(String sql, List<? extends @Nullable Object> values) {}

    /// What makes of the uses of `before` those of `after`. Any thread.
    static List<Statement> replacing(@Nullable Annotation before, @Nullable Annotation after) {
        Set<Use> gone = uses(before);
        Set<Use> come = uses(after);
        gone.removeAll(uses(after));
        come.removeAll(uses(before));
        List<Statement> statements = new ArrayList<>();
        for (Use use : gone) {
            statements.add(
                    new Statement(use.tag() == null ? DELETE_UNNAMED : DELETE, use.values(false)));
        }
        for (Use use : come) {
            statements.add(new Statement(INSERT, use.values(true)));
        }
        return statements;
    }

    /// How many annotations carry each tag; one that is on none is missing.
    static Map<UUID, Integer> count(Connection connection) throws SQLException {
        Map<UUID, Integer> counts = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                SELECT tag, COUNT(*) FROM tag_uses WHERE tag IS NOT NULL
                                GROUP BY kind, tag""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.merge(rows.getObject(1, UUID.class), rows.getInt(2), Integer::sum);
            }
        }
        return counts;
    }

    /// Nothing keeps an annotation from carrying a tag twice; here it counts once.
    static Set<Use> uses(@Nullable Annotation annotation) {
        Set<Use> uses = new HashSet<>();
        if (annotation != null) {
            annotation
                    .tags()
                    .forEach(it -> uses.add(new Use(annotation.id(), it.kind(), it.tag())));
        }
        return uses;
    }

    record Use(UUID annotation, String kind, @Nullable UUID tag) {

        private List<@Nullable Object> values(boolean withNoTag) {
            List<@Nullable Object> values = new ArrayList<>(List.of(annotation, kind));
            if (tag != null || withNoTag) {
                values.add(tag);
            }
            return values;
        }
    }
}
