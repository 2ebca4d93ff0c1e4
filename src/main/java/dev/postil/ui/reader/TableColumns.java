package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import java.util.ArrayList;
import java.util.List;

/// What the columns of a table have to hold, by which its cells can be set below each other.
///
/// @param first index of the block of its first row
/// @param last index of the block of its last row
/// @param longest the words of the longest cell of each column, by UTF-16 units; empty for no table
record TableColumns(int first, int last, List<String> longest) {

    static final TableColumns NONE = new TableColumns(-1, -1, List.of());

    /// The columns of the rows that follow each other from a block on; none where it is no row.
    static TableColumns from(Content content, int first) {
        List<String> longest = new ArrayList<>();
        List<Block> blocks = content.blocks();
        int end = first;
        for (; end < blocks.size() && continues(blocks.get(first), blocks.get(end)); end++) {
            String[] cells = blocks.get(end).span().of(content.text()).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                if (column == longest.size()) {
                    longest.add(cells[column]);
                } else if (cells[column].length() > longest.get(column).length()) {
                    longest.set(column, cells[column]);
                }
            }
        }
        return longest.isEmpty() ? NONE : new TableColumns(first, end - 1, List.copyOf(longest));
    }

    /// Whether a row belongs to the table of the one before it.
    static boolean continues(Block before, Block row) {
        return before.type() == BlockType.TABLE_ROW
                && row.type() == BlockType.TABLE_ROW
                && before.folded() == row.folded();
    }
}
