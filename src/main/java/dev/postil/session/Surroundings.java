package dev.postil.session;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a passage is part of: its words, its sentences, its paragraphs, its section and those
/// around that, the text. UTF-16; any thread.
final class Surroundings {

    private final Content content;
    private final Locale language;

    Surroundings(Content content, Locale language) {
        this.content = content;
        this.language = language;
    }

    /// From the smallest to the whole text; each is larger than the one before and holds `place`.
    List<Span> of(Span place) {
        Span span = place.isEmpty() ? behindBullet(place.start()) : place;
        List<Span> found = new ArrayList<>();
        add(found, join(wordAt(span.start()), wordAt(lastOf(span))), span);
        add(found, join(sentenceAt(span.start()), sentenceAt(lastOf(span))), span);
        Span blocks = join(blockAt(span.start()), blockAt(lastOf(span)));
        add(found, withoutBullet(blocks), span);
        if (span.start() < withoutBullet(blocks).start()) {
            add(found, blocks, span);
        }
        for (int level = 6; level > 0; level--) {
            add(found, section(span, level), span);
        }
        add(found, Words.trim(content.text(), new Span(0, content.text().length())), span);
        return found;
    }

    /// Whoever stands at the beginning of an item means its words.
    private Span behindBullet(int offset) {
        int words = Words.afterBullet(content.text(), offset, wholeBlockAt(offset));
        return new Span(words, words);
    }

    /// A sign that sets off an item belongs to no quote.
    private Span withoutBullet(Span blocks) {
        return new Span(Words.afterBullet(content.text(), blocks.start(), blocks), blocks.end());
    }

    private static void add(List<Span> found, Span candidate, Span span) {
        boolean isLarger =
                found.isEmpty()
                        || (candidate.contains(found.getLast())
                                && !candidate.equals(found.getLast()));
        if (isLarger && candidate.contains(span) && !candidate.isEmpty()) {
            found.add(candidate);
        }
    }

    private static Span join(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    private static int lastOf(Span span) {
        return span.isEmpty() ? span.start() : span.end() - 1;
    }

    private Span wordAt(int offset) {
        return Words.wordAt(content.text(), offset, language).orElse(new Span(offset, offset));
    }

    private Span sentenceAt(int offset) {
        Span block = wholeBlockAt(offset);
        return Words.sentenceAt(
                content.text(), Math.clamp(offset, block.start(), block.end()), block, language);
    }

    private Span blockAt(int offset) {
        return Words.trim(content.text(), wholeBlockAt(offset));
    }

    private Span wholeBlockAt(int offset) {
        int index = content.blockIndexAt(offset);
        return index < 0 ? new Span(offset, offset) : content.blocks().get(index).span();
    }

    /// From the heading of at most `level` above `span` to the next such heading.
    private Span section(Span span, int level) {
        List<Block> blocks = content.blocks();
        int first = Math.max(0, content.blockIndexAt(span.start()));
        while (first > 0 && !isHeading(blocks.get(first), level)) {
            first--;
        }
        int last = Math.max(first, content.blockIndexAt(lastOf(span)));
        while (last + 1 < blocks.size() && !isHeading(blocks.get(last + 1), level)) {
            last++;
        }
        return blocks.isEmpty()
                ? span
                : Words.trim(
                        content.text(),
                        new Span(blocks.get(first).span().start(), blocks.get(last).span().end()));
    }

    private static boolean isHeading(Block block, int level) {
        return block.type() == BlockType.HEADING && block.level() <= level && !block.folded();
    }
}
