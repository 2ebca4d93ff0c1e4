package dev.postil.session;

/// One of the two ends of a passage.
public enum Edge {
    /// Before its first character.
    START,
    /// Behind its last character.
    END
}
