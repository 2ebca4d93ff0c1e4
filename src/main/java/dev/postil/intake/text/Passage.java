package dev.postil.intake.text;

import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import java.util.List;

/// A block before its place in the text is known.
///
/// @param text may hold line breaks: verse, addresses, code
/// @param marks spans in UTF-16 from the start of `text`, ordered by start
/// @param level of a heading (1 to 6) or a list item (1 outermost); 0 for all others
/// @param landmarks ordered by offset
public record Passage(
        String text,
        BlockType type,
        int level,
        boolean ordered,
        boolean folded,
        List<Mark> marks,
        List<Landmark> landmarks) {

    public Passage {
        marks = List.copyOf(marks);
        landmarks = List.copyOf(landmarks);
    }

    public Passage(
            String text,
            BlockType type,
            int level,
            boolean ordered,
            boolean folded,
            List<Mark> marks) {
        this(text, type, level, ordered, folded, marks, List.of());
    }

    public static Passage of(BlockType type, String text) {
        return new Passage(text, type, 0, false, false, List.of());
    }

    public static Passage heading(int level, String text) {
        return new Passage(text, BlockType.HEADING, level, false, false, List.of());
    }

    public static Passage listItem(int level, boolean ordered, String text) {
        return new Passage(text, BlockType.LIST_ITEM, level, ordered, false, List.of());
    }

    public boolean isHeading() {
        return type == BlockType.HEADING;
    }

    /// The same as page furniture: a heading or list item in it no longer counts as one.
    public Passage asFurniture() {
        BlockType plain = type == BlockType.HEADING ? BlockType.PARAGRAPH : type;
        return new Passage(text, plain, plain == type ? level : 0, ordered, true, marks, landmarks);
    }

    /// The same as part of the text, whatever it was taken for.
    public Passage asShown() {
        return new Passage(text, type, level, ordered, false, marks, landmarks);
    }

    public Passage asHeading(int level) {
        return new Passage(text, BlockType.HEADING, level, false, folded, marks, landmarks);
    }

    public Passage withLandmarks(List<Landmark> landmarks) {
        return new Passage(text, type, level, ordered, folded, marks, landmarks);
    }
}
