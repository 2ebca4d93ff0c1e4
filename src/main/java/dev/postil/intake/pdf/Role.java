package dev.postil.intake.pdf;

/// What the structure of a tagged file says about marked content.
///
/// @param block number of the paragraph, heading or cell that it belongs to
/// @param kind what that is
/// @param level of a heading or a list
/// @param row number of the table row, -1 outside of tables
/// @param cell number of the cell, -1 outside of tables
record Role(int block, Kind kind, int level, int row, int cell) {

    /// Kinds of blocks, as far as they matter.
    enum Kind {
        OTHER,
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        CAPTION,
        NOTE,
        CODE,
        QUOTE,
        CELL,
        CONTENTS
    }
}
