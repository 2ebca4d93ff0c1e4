package dev.postil.intake.plain;

import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage of plain text while it is not yet settled what it is.
///
/// @param alone whether it is a single line that no other line stands close to
/// @param indent columns before its first line
/// @param marker the sign it starts with, if it may be a list item
record Part(
        String text,
        BlockType type,
        int level,
        boolean alone,
        int indent,
        @Nullable ListMarker marker) {

    static Part paragraph(String text, boolean alone, int indent) {
        return new Part(text, BlockType.PARAGRAPH, 0, alone, indent, null);
    }

    static Part item(String text, boolean alone, int indent, ListMarker marker) {
        return new Part(text, BlockType.LIST_ITEM, 1, alone, indent, marker);
    }

    static Part of(BlockType type, String text) {
        return new Part(text, type, 0, false, 0, null);
    }

    Part as(BlockType type, int level) {
        return new Part(text, type, level, alone, indent, marker);
    }

    boolean is(BlockType type) {
        return this.type == type;
    }

    boolean isBroken() {
        return text.indexOf('\n') >= 0;
    }

    Passage passage() {
        boolean ordered = is(BlockType.LIST_ITEM) && marker != null && marker.isCounted();
        return new Passage(text, type, level, ordered, false, List.of());
    }
}
