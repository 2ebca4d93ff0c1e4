package dev.postil.store;

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

    /// These and a difference, which may be negative.
    public Counts plus(Counts difference) {
        Map<String, Integer> kinds = new HashMap<>(byKind);
        difference.byKind.forEach((kind, number) -> kinds.merge(kind, number, Integer::sum));
        kinds.values().removeIf(count -> count == 0);
        return new Counts(annotations + difference.annotations, kinds);
    }

    /// The difference the other way round.
    public Counts negated() {
        Map<String, Integer> kinds = new HashMap<>(byKind);
        kinds.replaceAll((_, number) -> -number);
        return new Counts(-annotations, kinds);
    }
}
