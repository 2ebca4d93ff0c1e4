package dev.postil.ui.hits;

import dev.postil.session.History;
import dev.postil.session.Step;
import dev.postil.session.TagAll;
import org.jspecify.annotations.Nullable;

/// What was tagged last from the list, and whether it still is: it may be undone, and done again.
final class LastTagging {

    private static final long NONE = -1;

    private long step = NONE;
    private boolean isUndone;
    private String words = "";

    /// The step that can be undone next did it, if anything was done; these words say so.
    void done(TagAll.Outcome outcome, History history, String words) {
        step = outcome.tagged() == 0 ? NONE : number(history.undoable().get());
        isUndone = false;
        this.words = words;
    }

    void forget() {
        step = NONE;
    }

    /// Follows the history.
    ///
    /// @return whether it was undone, or done again, since it was looked at last
    boolean follow(History history) {
        boolean was = isUndone;
        if (step == NONE) {
            return false;
        } else if (step == number(history.redoable().get())) {
            isUndone = true;
        } else if (step == number(history.undoable().get())) {
            isUndone = false;
        }
        return was != isUndone;
    }

    boolean isUndone() {
        return isUndone;
    }

    /// What it did.
    String words() {
        return words;
    }

    private static long number(@Nullable Step step) {
        return step == null ? NONE : step.lines().getFirst().sequence();
    }
}
