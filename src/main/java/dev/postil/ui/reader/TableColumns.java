package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import java.util.ArrayList;
import java.util.List;

/// What the columns of a table have to hold, by which its cells can be set below each other.
///
/// @param first index of the block of its first row
/// @param longest the words of the longest cell of each column, characters of Chinese and the like
///   counted twice; empty for no table
record TableColumns(int first, List<String> longest) {

    static final TableColumns NONE = new TableColumns(-1, List.of());

    /// The columns of the rows that follow each other from a block on; none where it is no row.
    /// What is folded between them does not end them.
    static TableColumns from(Content content, int first) {
        List<String> longest = new ArrayList<>();
        List<Block> blocks = content.blocks();
        for (int i = first; i < blocks.size(); i++) {
            if (blocks.get(i).folded() != blocks.get(first).folded()) {
                // The foot of a page and the head of the next may stand between two rows.
                continue;
            }
            if (blocks.get(i).type() != BlockType.TABLE_ROW) {
                break;
            }
            String[] cells = blocks.get(i).span().of(content.text()).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                if (column == longest.size()) {
                    longest.add(cells[column]);
                } else if (width(cells[column]) > width(longest.get(column))) {
                    longest.set(column, cells[column]);
                }
            }
        }
        return longest.isEmpty() ? NONE : new TableColumns(first, List.copyOf(longest));
    }

    private static int width(String words) {
        return words.length() + (int) words.chars().filter(c -> c >= '\u2E80').count();
    }
}
