package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import dev.postil.store.Counts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By how much the counts of documents change when very many annotations do at once.
final class CountChanges {

    private static final class Difference {
        private int annotations;
        private final Map<String, Integer> byKind = new HashMap<>();
    }

    private final Map<UUID, Difference> differences = new LinkedHashMap<>();

    void replace(@Nullable Annotation before, @Nullable Annotation after) {
        add(before, -1);
        add(after, 1);
    }

    private void add(@Nullable Annotation annotation, int number) {
        if (annotation == null) {
            return;
        }
        Difference difference =
                differences.computeIfAbsent(annotation.document(), _ -> new Difference());
        difference.annotations += number;
        if (annotation.tags().size() == 1) {
            difference.byKind.merge(annotation.tags().getFirst().kind(), number, Integer::sum);
            return;
        }
        Set<String> kinds = new HashSet<>();
        for (TagUse use : annotation.tags()) {
            if (kinds.add(use.kind())) {
                difference.byKind.merge(use.kind(), number, Integer::sum);
            }
        }
    }

    /// Those of each document of which a count changes.
    Map<UUID, Counts> differences() {
        Map<UUID, Counts> changed = new LinkedHashMap<>();
        differences.forEach(
                (document, difference) -> {
                    difference.byKind.values().removeIf(number -> number == 0);
                    if (difference.annotations != 0 || !difference.byKind.isEmpty()) {
                        changed.put(
                                document, new Counts(difference.annotations, difference.byKind));
                    }
                });
        return changed;
    }
}
