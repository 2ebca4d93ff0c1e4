package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.text.ListSigns;
import java.util.stream.Collectors;

/// A document's text as a reader sees it at first, a line for each block: without what is folded,
/// and with a sign before the items of lists that have none of their own.
public final class ContentText {

    private ContentText() {}

    public static String of(Content content) {
        return content.blocks().stream()
                .filter(block -> !block.folded())
                .map(block -> line(block, content))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Block block, Content content) {
        String words = block.span().of(content.text());
        boolean isBare =
                block.type() == BlockType.LIST_ITEM
                        && !block.ordered()
                        && !ListSigns.begins(words, true);
        return isBare ? "- " + words : words;
    }
}
