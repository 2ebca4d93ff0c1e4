package dev.postil.ui.sidebar;

import java.util.HashMap;
import java.util.Map;

/// How high rows of each sort were lately, to guess by how high those are that were never shown.
final class TypicalHeights {

    private static final double FIRST_GUESS = 120;

    /// So much the latest row weighs against all before it.
    private static final double WEIGHT = 0.1;

    private final Map<Class<?>, Double> heights = new HashMap<>();

    void saw(Row row, double height) {
        heights.merge(row.getClass(), height, (before, now) -> before + WEIGHT * (now - before));
    }

    double of(Row row) {
        return heights.getOrDefault(row.getClass(), FIRST_GUESS);
    }
}
