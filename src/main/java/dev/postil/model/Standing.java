package dev.postil.model;

/// What became of a line of the history that did something.
public enum Standing {
    /// What it did is there.
    IN_FORCE,
    /// It was undone and can be done again.
    UNDONE,
    /// It was undone, and something else was done since.
    DEAD
}
