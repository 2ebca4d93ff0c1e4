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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many annotations each document has, in all and of each kind: kept along with them, because
/// the library shows it at once and counting would take longer the more there are.
final class AnnotationCounts {

    /// In place of a kind, for all annotations.
    private static final String ALL = "";

    private final Batch batch;

    /// Sorted, for what lies together in the table is then written together.
    private final Map<UUID, Map<String, Integer>> differences = new TreeMap<>();

    AnnotationCounts(Batch batch) {
        this.batch = batch;
    }

    void replace(@Nullable Annotation before, @Nullable Annotation after) {
        add(before, -1);
        add(after, 1);
    }

    private void add(@Nullable Annotation annotation, int number) {
        if (annotation != null) {
            Map<String, Integer> byKind =
                    differences.computeIfAbsent(annotation.document(), _ -> new TreeMap<>());
            keys(annotation).forEach(kind -> byKind.merge(kind, number, Integer::sum));
        }
    }

    /// Brings what was counted to the table.
    void write() throws SQLException, StoreException {
        List<Difference> all = new ArrayList<>();
        differences.forEach(
                (document, byKind) ->
                        byKind.forEach((kind, by) -> all.add(new Difference(by, document, kind))));
        all.removeIf(difference -> difference.by() == 0);
        int[] met =
                batch.each(
                        """
                        UPDATE annotation_counts SET number = number + ?
                        WHERE document = ? AND kind = ?""",
                        all.stream().map(Difference::values).toList());
        for (int i = 0; i < met.length; i++) {
            Difference each = all.get(i);
            if (met[i] == 0) {
                batch.one(
                        "INSERT INTO annotation_counts (number, document, kind) VALUES (?, ?, ?)",
                        each.values());
            } else if (each.by() < 0) {
                batch.any(
                        """
                        DELETE FROM annotation_counts
                        WHERE document = ? AND kind = ? AND number = 0""",
                        List.of(each.document(), each.kind()));
            }
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

    private static Set<String> keys(Annotation annotation) {
        Set<String> keys = new HashSet<>();
        keys.add(ALL);
        annotation.tags().forEach(use -> keys.add(use.kind()));
        return keys;
    }

    private record Difference(int by, UUID document, String kind) {

        List<Object> values() {
            return List.of(by, document, kind);
        }
    }
}
