package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Page;
import dev.postil.model.Span;
import dev.postil.text.Offsets;

/// Writes a document's text and its structure, one block, mark or page a line.
final class ContentJson {

    private final JsonOut out;
    private final Offsets offsets;

    ContentJson(JsonOut out, Offsets offsets) {
        this.out = out;
        this.offsets = offsets;
    }

    void write(Content content) {
        out.text("text", content.text());
        out.array("blocks", content.blocks(), block -> out.line(() -> block(block)));
        out.array("marks", content.marks(), mark -> out.line(() -> mark(mark)));
        out.array("pages", content.pages(), page -> out.line(() -> page(page)));
    }

    private void block(Block block) {
        span(block.span());
        out.text("type", Tokens.of(block.type()));
        if (block.type() == BlockType.HEADING || block.type() == BlockType.LIST_ITEM) {
            out.number("level", block.level());
        }
        if (block.type() == BlockType.LIST_ITEM) {
            out.flag("ordered", block.ordered());
        }
        if (block.folded()) {
            out.flag("folded", true);
        }
    }

    private void mark(Mark mark) {
        span(mark.span());
        out.text("type", Tokens.of(mark.type()));
        if (mark.type() == MarkType.LINK) {
            out.text("href", mark.href());
        }
    }

    private void page(Page page) {
        out.text("label", page.label());
        span(page.span());
    }

    private void span(Span span) {
        Span codePoints = offsets.toCodePoints(span);
        out.number("start", codePoints.start());
        out.number("end", codePoints.end());
    }
}
