package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Page;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The structure of a text as a file has it, and how it becomes one that can be relied on.
///
/// Offsets are code points of the text as it was written.
record ReadContent(List<Part> blocks, List<Part> marks, List<Part> pages) {

    static final ReadContent EMPTY = new ReadContent(List.of(), List.of(), List.of());

    /// A block, a mark or a page.
    ///
    /// @param label a page's label, or where a link leads
    record Part(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String type,
            @Nullable Integer level,
            boolean ordered,
            boolean folded,
            @Nullable String label) {}

    /// The content of `text`. What lies outside of it is left out, and what no block covers becomes
    /// paragraphs, since a reader shows blocks alone.
    Content of(ReadText text, Warnings warnings, String title) {
        Content content = new Content(text.text(), blocks(text), marks(text), pages(text));
        int lost =
                blocks.size()
                        + marks.size()
                        + pages.size()
                        - content.blocks().size()
                        - content.marks().size()
                        - content.pages().size();
        if (lost > 0) {
            warnings.add("exchange.warning.structure", title, lost);
        }
        List<Block> covered = new Coverage(text.text()).fill(content.blocks());
        if (covered.size() > content.blocks().size() && !blocks.isEmpty()) {
            warnings.add("exchange.warning.uncovered", title);
        }
        return new Content(text.text(), covered, content.marks(), content.pages());
    }

    private List<Block> blocks(ReadText text) {
        List<Block> read = new ArrayList<>();
        int end = 0;
        for (Part part : blocks) {
            Span span = text.span(part.start(), part.end());
            if (span != null && span.start() >= end) {
                read.add(block(part, span));
                end = span.end();
            }
        }
        return read;
    }

    private static Block block(Part part, Span span) {
        BlockType type = Tokens.read(BlockType.class, "" + part.type()).orElse(BlockType.PARAGRAPH);
        int level = part.level() == null ? 1 : Math.max(1, part.level());
        Block block =
                switch (type) {
                    case HEADING -> Block.heading(Math.min(6, level), span);
                    case LIST_ITEM -> Block.listItem(level, part.ordered(), span);
                    case PARAGRAPH, QUOTE, CODE, TABLE_ROW, CAPTION, FOOTNOTE ->
                            Block.of(type, span);
                };
        return block.withFolded(part.folded());
    }

    private List<Mark> marks(ReadText text) {
        List<Mark> read = new ArrayList<>();
        for (Part part : marks) {
            Span span = text.span(part.start(), part.end());
            MarkType type = Tokens.read(MarkType.class, "" + part.type()).orElse(null);
            if (span != null && type != null && (type != MarkType.LINK || part.label() != null)) {
                read.add(new Mark(span, type, type == MarkType.LINK ? part.label() : null));
            }
        }
        read.sort(Comparator.comparingInt(mark -> mark.span().start()));
        return read;
    }

    private List<Page> pages(ReadText text) {
        List<Page> read = new ArrayList<>();
        int end = 0;
        for (Part part : pages) {
            Span span = text.span(part.start(), part.end());
            if (span != null && span.start() >= end) {
                read.add(new Page(part.label() == null ? "" : part.label(), span));
                end = span.end();
            }
        }
        return read;
    }
}
