package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Makes blocks cover a text: each line with words that stands between them becomes a paragraph.
final class Coverage {

    private final String text;

    Coverage(String text) {
        this.text = text;
    }

    List<Block> fill(List<Block> blocks) {
        List<Block> covered = new ArrayList<>(blocks.size());
        int end = 0;
        for (Block block : blocks) {
            addLines(end, block.span().start(), covered);
            covered.add(block);
            end = block.span().end();
        }
        addLines(end, text.length(), covered);
        return covered;
    }

    private void addLines(int from, int to, List<Block> covered) {
        int start = from;
        while (start < to) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
            if (!text.substring(start, end).isBlank()) {
                covered.add(Block.of(BlockType.PARAGRAPH, new Span(start, end)));
            }
            start = end + 1;
        }
    }
}
