package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import java.util.HashMap;
import java.util.Map;

/// How many annotations a document has.
///
/// @param byKind annotations that carry the kind at least once; kinds without any are left out
public record Counts(int annotations, Map<String, Integer> byKind) {

    public static final Counts NONE = new Counts(0, Map.of());

    public Counts {
        byKind = Map.copyOf(byKind);
    }

    public int of(String kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /// These and one annotation more.
    public Counts with(Annotation annotation) {
        return changed(annotation, 1);
    }

    /// These but for one annotation.
    public Counts without(Annotation annotation) {
        return changed(annotation, -1);
    }

    private Counts changed(Annotation annotation, int by) {
        Map<String, Integer> kinds = new HashMap<>(byKind);
        annotation.tags().stream()
                .map(TagUse::kind)
                .distinct()
                .forEach(kind -> kinds.merge(kind, by, Integer::sum));
        kinds.values().removeIf(count -> count == 0);
        return new Counts(annotations + by, kinds);
    }
}
