package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Page;
import dev.postil.model.Span;
import dev.postil.text.Offsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in its document a place stands: prepared once, so that asking costs little for each of
/// many annotations. Offsets asked for are UTF-16.
final class Surroundings {

    private static final int NONE = -1;

    private final Content content;
    private final Offsets offsets;

    /// For each block the index of the heading it stands under.
    private final int[] headings;

    Surroundings(Content content) {
        this.content = content;
        this.offsets = Offsets.of(content.text());
        this.headings = headings(content.blocks());
    }

    private static int[] headings(List<Block> blocks) {
        int[] headings = new int[blocks.size()];
        int current = NONE;
        for (int i = 0; i < headings.length; i++) {
            Block block = blocks.get(i);
            if (block.type() == BlockType.HEADING && !block.folded()) {
                current = i;
            }
            headings[i] = current;
        }
        return headings;
    }

    Content content() {
        return content;
    }

    Offsets offsets() {
        return offsets;
    }

    /// Whether the span lies in the text and begins and ends between characters.

    boolean holds(Span span) {
        return span.end() <= content.text().length()
                && isBetweenCharacters(span.start())
                && isBetweenCharacters(span.end());
    }

    private boolean isBetweenCharacters(int offset) {
        String text = content.text();
        return offset == 0
                || offset == text.length()
                || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /// The index of the block, or -1 before the first.
    int block(int offset) {
        return content.blockIndexAt(offset);
    }

    /// The text of the heading above, if there is one.
    @Nullable String section(int offset) {
        int block = block(offset);
        int heading = block == NONE ? NONE : headings[block];
        return heading == NONE ? null : content.blocks().get(heading).span().of(content.text());
    }

    /// The label of the page, if the original has pages.
    @Nullable String page(int offset) {
        List<Page> pages = content.pages();
        int low = 0;
        int high = pages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Page page = pages.get(middle);
            if (page.span().contains(offset)) {
                return page.label();
            }
            if (page.span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
