package dev.postil.store.journal;

import java.util.List;

/// How whole a journal is.
///
/// @param damaged the segments of which lines are lost that counted
/// @param isTorn whether something stands behind the last line that was never acknowledged
public record JournalCondition(List<String> damaged, boolean isTorn) {

    public JournalCondition {
        damaged = List.copyOf(damaged);
    }
}
