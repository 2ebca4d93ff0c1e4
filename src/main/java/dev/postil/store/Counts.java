package dev.postil.store;

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
}
