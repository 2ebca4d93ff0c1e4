package dev.postil.model;

/// How surely an annotation stands where it is said to stand.
public enum AnchorState {
    /// At the place where it was made.
    EXACT,
    /// Found again by its words after the text changed.
    MOVED,
    /// The words were not found; the quote is kept, the span is not.
    ORPHANED
}
