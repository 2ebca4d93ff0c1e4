package dev.postil.settings;

/// The look a person asked for.
public enum ThemeChoice {
    /// Light or dark, as the system is.
    SYSTEM,
    LIGHT,
    DARK,
    SEPIA,
    HIGH_CONTRAST
}
