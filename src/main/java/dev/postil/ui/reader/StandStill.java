package dev.postil.ui.reader;

import javafx.beans.value.ObservableValue;

/// Keeps what is read where it is on screen while something comes and goes above it; only at the
/// beginning of the text the words make room.
final class StandStill {

    private StandStill() {}

    /// @param top where the pane of the text begins
    static void keep(ReadingSurface surface, ObservableValue<Number> top) {
        top.subscribe((before, now) -> move(surface, now.doubleValue() - before.doubleValue()));
    }

    private static void move(ReadingSurface surface, double lower) {
        if (lower < 0 || surface.firstInView().get() > 0) {
            surface.scrollBy(lower);
        }
    }
}
