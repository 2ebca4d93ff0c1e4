package dev.postil.model;

/// One block of a document's text, without the line end after it.
///
/// @param span UTF-16; blocks are in order and never overlap
/// @param level of a heading (1 to 6) or of a list item (1 outermost); 0 for all others
/// @param ordered whether a list item is numbered
/// @param folded whether this is page furniture, shown folded
public record Block(Span span, BlockType type, int level, boolean ordered, boolean folded) {

    public static Block of(BlockType type, Span span) {
        return new Block(span, type, 0, false, false);
    }

    public static Block heading(int level, Span span) {
        return new Block(span, BlockType.HEADING, level, false, false);
    }

    public static Block listItem(int level, boolean ordered, Span span) {
        return new Block(span, BlockType.LIST_ITEM, level, ordered, false);
    }

    public Block withFolded(boolean folded) {
        return new Block(span, type, level, ordered, folded);
    }
}
