package dev.postil.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects warnings while a file is read; a file that is wrong throughout fills no memory with
/// them.
final class Warnings {

    private static final int MOST = 1_000;

    private final Set<Warning> seen = new HashSet<>();
    private final List<Warning> all = new ArrayList<>();
    private int more;

    /// Adds a warning unless the same one was given already.
    void add(String key, Object... arguments) {
        if (all.size() >= MOST) {
            more++;
            return;
        }
        Warning warning = Warning.of(key, arguments);
        if (seen.add(warning)) {
            all.add(warning);
        }
    }

    List<Warning> all() {
        if (more == 0) {
            return List.copyOf(all);
        }
        List<Warning> withRest = new ArrayList<>(all);
        withRest.add(Warning.of("exchange.warning.more", more));
        return withRest;
    }
}
