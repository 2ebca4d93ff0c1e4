package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many annotations each document has, in all and of each kind: kept along with them, because
/// the library shows it at once and counting would take longer the more there are.
final class AnnotationCounts {

    /// In place of a kind, for all annotations.
    private static final String ALL = "";

    private final Batch batch;
    private final Map<Key, Integer> differences = new HashMap<>();

    AnnotationCounts(Batch batch) {
        this.batch = batch;
    }

    void replace(@Nullable Annotation before, @Nullable Annotation after) {
        add(before, -1);
        add(after, 1);
    }

    private void add(@Nullable Annotation annotation, int number) {
        if (annotation != null) {
            keys(annotation)
                    .forEach(
                            kind ->
                                    differences.merge(
                                            new Key(annotation.document(), kind),
                                            number,
                                            Integer::sum));
        }
    }

    /// Brings what was counted to the table.
    void write() throws SQLException, StoreException {
        batch.flush();
        differences.values().removeIf(number -> number == 0);
        for (Map.Entry<Key, Integer> each : differences.entrySet()) {
            batch.one(
                    """
                    MERGE INTO annotation_counts AS kept
                    USING (VALUES (CAST(? AS UUID), CAST(? AS VARCHAR), CAST(? AS INTEGER)))
                        AS more (document, kind, number)
                    ON kept.document = more.document AND kept.kind = more.kind
                    WHEN MATCHED THEN UPDATE SET number = kept.number + more.number
                    WHEN NOT MATCHED THEN INSERT (document, kind, number)
                        VALUES (more.document, more.kind, more.number)""",
                    List.of(each.getKey().document(), each.getKey().kind(), each.getValue()));
        }
        batch.flush();
        for (Key key : differences.keySet()) {
            batch.any(
                    "DELETE FROM annotation_counts WHERE document = ? AND kind = ? AND number = 0",
                    List.of(key.document(), key.kind()));
        }
        batch.flush();
        differences.clear();
    }

    static Map<UUID, Counts> read(Connection connection) throws SQLException {
        Map<UUID, Map<String, Integer>> numbers = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT document, kind, number FROM annotation_counts");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new HashMap<>())
                        .put(rows.getString(2), rows.getInt(3));
            }
        }
        Map<UUID, Counts> counts = new HashMap<>();
        numbers.forEach((document, byKind) -> counts.put(document, counts(byKind)));
        return counts;
    }

    /// Counts annotations one by one, to be held against the table.
    static final class Sum {

        private final Map<UUID, Map<String, Integer>> byDocument = new HashMap<>();

        void add(Annotation annotation) {
            Map<String, Integer> byKind =
                    byDocument.computeIfAbsent(annotation.document(), _ -> new HashMap<>());
            keys(annotation).forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        }

        Counts of(UUID document) {
            return counts(byDocument.getOrDefault(document, Map.of()));
        }

        Set<UUID> documents() {
            return byDocument.keySet();
        }
    }

    private static Counts counts(Map<String, Integer> byKind) {
        Map<String, Integer> kinds = new HashMap<>(byKind);
        Integer all = kinds.remove(ALL);
        return new Counts(all == null ? 0 : all, kinds);
    }

    private static Stream<String> keys(Annotation annotation) {
        return Stream.concat(
                Stream.of(ALL),
                annotation.tags().stream()
                        .map(TagUse::kind)
                        .filter(k -> !k.equals(ALL))
                        .distinct());
    }

    private record Key(UUID document, String kind) {}
}
