package dev.postil.session;

import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.text.Words;
import java.util.Locale;

/// Takes a hit for its sentence or its paragraph. Hits that follow each other in one sentence cost
/// as little as one. For one thread.
final class Widening {

    private final Content content;
    private final Locale language;
    private final Level level;
    private Span last = new Span(0, 0);

    Widening(Content content, Locale language, Level level) {
        this.content = content;
        this.language = language;
        this.level = level;
    }

    /// The place to tag for `hit`, UTF-16; a hit across several sentences means all of them.
    Span place(Span hit) {
        if (level == Level.MATCH) {
            return hit;
        }
        if (!last.contains(hit)) {
            last = around(hit.start());
        }
        return last.contains(hit) ? last : join(hit, join(last, around(hit.end() - 1)));
    }

    private static Span join(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    private Span around(int offset) {
        Span block = block(offset);
        return level == Level.PARAGRAPH
                ? paragraph(Words.trim(content.text(), block), offset)
                : Words.sentenceAt(content.text(), offset, block, language);
    }

    /// Without the sign that sets off an item, unless that is the hit.
    private Span paragraph(Span block, int offset) {
        int words = Words.afterBullet(content.text(), block.start(), block);
        return offset < words ? block : new Span(words, block.end());
    }

    /// The block that holds `offset`; the character alone between blocks.
    private Span block(int offset) {
        int index = content.blockIndexAt(offset);
        if (index >= 0 && content.blocks().get(index).span().contains(offset)) {
            return content.blocks().get(index).span();
        }
        return new Span(offset, offset + 1);
    }
}
