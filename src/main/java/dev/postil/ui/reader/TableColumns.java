package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import java.util.ArrayList;
import java.util.List;

/// What the columns of a table have to hold, by which its cells can be set below each other.
///
/// @param first index of the block of its first row
/// @param longest the words of the longest cell of each column, by UTF-16 units; empty for no table
record TableColumns(int first, List<String> longest) {

    static final TableColumns NONE = new TableColumns(-1, List.of());

    /// The columns of the rows that follow each other from a block on; none where it is no row.
    static TableColumns from(Content content, int first) {
        List<String> longest = new ArrayList<>();
        List<Block> blocks = content.blocks();
        for (int i = first; i < blocks.size() && isRow(blocks.get(first), blocks.get(i)); i++) {
            String[] cells = blocks.get(i).span().of(content.text()).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                if (column == longest.size()) {
                    longest.add(cells[column]);
                } else if (cells[column].length() > longest.get(column).length()) {
                    longest.set(column, cells[column]);
                }
            }
        }
        return longest.isEmpty() ? NONE : new TableColumns(first, List.copyOf(longest));
    }

    private static boolean isRow(Block first, Block block) {
        return first.type() == BlockType.TABLE_ROW
                && block.type() == BlockType.TABLE_ROW
                && block.folded() == first.folded();
    }
}
