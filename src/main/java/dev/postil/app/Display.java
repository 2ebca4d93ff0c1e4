package dev.postil.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether there is a screen to open a window on, before JavaFX fails for the lack of one.
final class Display {

    private Display() {}

    /// Whether a window can be expected to open.
    ///
    /// On Linux JavaFX draws through X, under Wayland too, so `DISPLAY` is what counts; elsewhere,
    /// and on a glass platform that was asked for by name, there always is one.
    static boolean isThere(
            String system, Map<String, String> environment, @Nullable String glassPlatform) {
        if (glassPlatform != null || !system.startsWith("Linux")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
