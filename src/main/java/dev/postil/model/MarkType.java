package dev.postil.model;

/// The inline marks that are kept from an original.
public enum MarkType {
    BOLD,
    ITALIC,
    CODE,
    LINK,
    SUPERSCRIPT,
    SUBSCRIPT
}
