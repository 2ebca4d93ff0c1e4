package dev.postil.settings;

/// How the list of annotations is put in groups.
public enum Grouping {
    POSITION,
    KIND,
    TAG,
    AUTHOR,
    /// No cards: what is told about each tag.
    SUMMARY
}
