package dev.postil.ui.reader;

import javafx.beans.value.ObservableValue;

/// Keeps what is read where it is on screen while something comes and goes above it.
final class StandStill {

    private StandStill() {}

    /// @param top where the pane of the text begins
    static void keep(ReadingSurface surface, ObservableValue<Number> top) {
        top.subscribe((before, now) -> surface.scrollBy(now.doubleValue() - before.doubleValue()));
    }
}
