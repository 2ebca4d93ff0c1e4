package dev.postil.ui.sidebar;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;

/// Counts the paragraphs of a text as a reader would: headings and folded furniture not.
final class PlaceNumbers {

    private final Content content;
    private final int[] numbers;

    PlaceNumbers(Content content) {
        this.content = content;
        this.numbers = new int[content.blocks().size()];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            Block block = content.blocks().get(i);
            if (block.type() != BlockType.HEADING && !block.folded()) {
                count++;
            }
            numbers[i] = count;
        }
    }

    /// Number of the paragraph that holds `offset` (UTF-16), from 1; 0 in a heading or above all.
    int paragraphAt(int offset) {
        int index = content.blockIndexAt(offset);
        return index < 0 || content.blocks().get(index).type() == BlockType.HEADING
                ? 0
                : numbers[index];
    }
}
