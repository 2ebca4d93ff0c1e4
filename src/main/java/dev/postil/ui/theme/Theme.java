package dev.postil.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.postil.settings.ThemeChoice;
import javafx.application.ColorScheme;

/// A complete set of colours: a sheet of ours that names them by meaning, over AtlantaFX's
/// controls.
public enum Theme {
    LIGHT("light.css", ColorScheme.LIGHT),
    DARK("dark.css", ColorScheme.DARK),
    SEPIA("sepia.css", ColorScheme.LIGHT),
    HIGH_CONTRAST("high-contrast.css", ColorScheme.DARK);

    private final String sheet;
    private final ColorScheme scheme;

    Theme(String sheet, ColorScheme scheme) {
        this.sheet = sheet;
        this.scheme = scheme;
    }

    /// The theme a choice means while the system shows `system`.
    public static Theme of(ThemeChoice choice, ColorScheme system) {
        return switch (choice) {
            case SYSTEM -> system == ColorScheme.DARK ? DARK : LIGHT;
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case SEPIA -> SEPIA;
            case HIGH_CONTRAST -> HIGH_CONTRAST;
        };
    }

    /// Whether the title bar and the system's own parts should be light or dark.
    public ColorScheme scheme() {
        return scheme;
    }

    /// Address of the sheet with the colours.
    String tokens() {
        return Stylesheets.theme(sheet);
    }

    /// Address of the sheet that draws the controls.
    String controls() {
        return switch (scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }
}
