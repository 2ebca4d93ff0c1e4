package dev.postil.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document's text and its structure: fixed once imported, so that every span stays true.
///
/// @param text `\n` line ends, no byte order mark, no unpaired surrogate
/// @param blocks in order, not overlapping, covering all but the separators
/// @param marks ordered by start
/// @param pages in order; empty where the original has none
public record Content(String text, List<Block> blocks, List<Mark> marks, List<Page> pages) {

    public Content {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
        pages = List.copyOf(pages);
    }

    /// The same with the folded blocks that share a character with these spans as text again.
    ///
    /// @param spans UTF-16, in order; null for none
    public Content puttingBack(@Nullable List<Span> spans) {
        return spans == null
                ? this
                : new Content(
                        text,
                        blocks.stream()
                                .map(block -> isIn(block, spans) ? block.withFolded(false) : block)
                                .toList(),
                        marks,
                        pages);
    }

    /// Where folded blocks follow each other, in order: each stretch as one span, UTF-16.
    public List<Span> asides() {
        List<Span> asides = new ArrayList<>();
        boolean goesOn = false;
        for (Block block : blocks) {
            if (block.folded()) {
                Span before = goesOn ? asides.removeLast() : block.span();
                asides.add(new Span(before.start(), block.span().end()));
            }
            goesOn = block.folded();
        }
        return asides;
    }

    private static boolean isIn(Block block, List<Span> spans) {
        return block.folded() && spans.stream().anyMatch(block.span()::overlaps);
    }

    /// Index of the block that holds `offset` (UTF-16), or of the last one that starts before it;
    /// -1 where there is none.
    public int blockIndexAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The heading that `offset` (UTF-16) stands under, if any.
    public Optional<Block> headingAbove(int offset) {
        for (int i = blockIndexAt(offset); i >= 0; i--) {
            if (blocks.get(i).type() == BlockType.HEADING && !blocks.get(i).folded()) {
                return Optional.of(blocks.get(i));
            }
        }
        return Optional.empty();
    }

    /// The page that `offset` (UTF-16) stands on, if the original has pages.
    public Optional<Page> pageAt(int offset) {
        return pages.stream().filter(page -> page.span().contains(offset)).findFirst();
    }
}
