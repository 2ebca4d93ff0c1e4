package dev.postil.intake.html;

import dev.postil.model.BlockType;
import org.jsoup.nodes.Element;

/// Where in a page the reader of passages stands: what a passage found here would be.
final class Place {

    private final Element element;
    private final BlockType type;
    private final int level;
    private final boolean ordered;
    private final int listDepth;
    private boolean used;

    private Place(Element element, BlockType type, int level, boolean ordered, int listDepth) {
        this.element = element;
        this.type = type;
        this.level = level;
        this.ordered = ordered;
        this.listDepth = listDepth;
    }

    static Place top(Element element) {
        return new Place(element, BlockType.PARAGRAPH, 0, false, 0);
    }

    Element element() {
        return element;
    }

    int level() {
        return level;
    }

    boolean ordered() {
        return ordered;
    }

    boolean isCode() {
        return type == BlockType.CODE;
    }

    /// What the next passage here is: only the first one of a list item is the item.
    BlockType next() {
        boolean first = !used;
        used = true;
        return type == BlockType.LIST_ITEM && !first ? BlockType.PARAGRAPH : type;
    }

    /// The place within a block.
    Place inside(Element block) {
        int heading = Tags.headingLevel(block);
        if (heading > 0) {
            return new Place(block, BlockType.HEADING, heading, false, listDepth);
        }
        if (Footnotes.isNote(block)) {
            return as(block, BlockType.FOOTNOTE);
        }
        return switch (block.normalName()) {
            case "ul", "ol", "menu", "dir" -> inList(block);
            case "li" -> item(block);
            case "pre", "listing", "xmp", "plaintext" -> as(block, BlockType.CODE);
            case "blockquote" -> as(block, BlockType.QUOTE);
            case "figcaption", "caption" -> as(block, BlockType.CAPTION);
            case "article", "section", "main", "body", "table" -> as(block, BlockType.PARAGRAPH);
            default -> within(block);
        };
    }

    private Place as(Element block, BlockType other) {
        return new Place(block, other, 0, false, listDepth);
    }

    private Place inList(Element block) {
        boolean numbered = block.normalName().equals("ol");
        boolean notes = type == BlockType.FOOTNOTE || Footnotes.holds(block);
        BlockType inner = notes ? BlockType.FOOTNOTE : BlockType.PARAGRAPH;
        return new Place(block, inner, 0, numbered, listDepth + 1);
    }

    private Place item(Element block) {
        if (type == BlockType.FOOTNOTE) {
            return as(block, BlockType.FOOTNOTE);
        }
        int depth = Math.clamp(listDepth, 1, 9);
        return new Place(block, BlockType.LIST_ITEM, depth, ordered, listDepth);
    }

    /// A block of no meaning of its own: it shares what it stands in, and uses it up with it.
    private Place within(Element block) {
        if (type == BlockType.LIST_ITEM) {
            Place shared = new Place(block, type, level, ordered, listDepth);
            shared.used = used;
            used = true;
            return shared;
        }
        return new Place(block, type, level, ordered, listDepth);
    }
}
