package dev.postil.model;

/// What a block of a document is; the reader and every export tell them apart.
public enum BlockType {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    CODE,
    TABLE_ROW,
    CAPTION,
    FOOTNOTE
}
