package dev.postil.ui.shell;

import java.util.List;

/// Something lasting that must be known, with what can be done about it.
///
/// @param serious whether work is at stake
record Banner(String words, boolean serious, List<Action> actions) {

    /// One button.
    record Action(String label, Runnable run) {}

    Banner {
        actions = List.copyOf(actions);
    }
}
