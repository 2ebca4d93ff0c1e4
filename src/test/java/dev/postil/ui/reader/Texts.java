package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Puts texts together block by block.
final class Texts {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Texts heading(int level, String words) {
        blocks.add(Block.heading(level, add(words)));
        return this;
    }

    Texts paragraph(String words) {
        return block(BlockType.PARAGRAPH, words);
    }

    Texts block(BlockType type, String words) {
        blocks.add(Block.of(type, add(words)));
        return this;
    }

    Texts item(boolean ordered, String words) {
        blocks.add(Block.listItem(1, ordered, add(words)));
        return this;
    }

    /// With its marker in the text, before the block.
    Texts item(String marker, String words) {
        separate();
        text.append(marker).append(' ');
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words);
        blocks.add(Block.listItem(1, false, span));
        return this;
    }

    Texts folded(String words) {
        blocks.add(Block.of(BlockType.PARAGRAPH, add(words)).withFolded(true));
        return this;
    }

    Texts mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    Content content() {
        return new Content(text.toString(), blocks, marks, List.of());
    }

    private Span add(String words) {
        separate();
        text.append(words);
        return new Span(text.length() - words.length(), text.length());
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
    }
}
