package dev.postil.intake.odt;

import dev.postil.intake.office.Counters;
import org.jspecify.annotations.Nullable;

/// Where in a list the reader stands: on which level, from 0, and how that is numbered.
final class ListPlace {

    private final @Nullable String style;
    private final int level;
    private final Counters counters;
    private boolean begins;
    private int restart = -1;

    ListPlace(@Nullable String style, int level, Counters counters) {
        this.style = style;
        this.level = level;
        this.counters = counters;
    }

    @Nullable String style() {
        return style;
    }

    int level() {
        return level;
    }

    Counters counters() {
        return counters;
    }

    /// An item begins: its first paragraph is the item.
    ///
    /// @param number that it begins anew with; negative for none
    void begin(int number) {
        begins = true;
        restart = number;
    }

    /// What stands here belongs to no item.
    void pass() {
        begins = false;
    }

    /// Whether the next paragraph is the item; counts it.
    boolean take(int[] starts) {
        if (!begins) {
            return false;
        }
        begins = false;
        if (restart >= 0) {
            counters.restart(level, restart);
        }
        counters.count(level, starts);
        return true;
    }
}
