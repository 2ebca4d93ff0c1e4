package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Lays a document out as pieces: its head, its blocks, and a line for each folded aside. Pure.
final class Typesetting {

    /// Names a folded aside: what it is, and how long.
    interface AsideWords {
        /// Words for an aside of `text` that has so many lines.
        String of(String text, int lines);
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HUNG_ON = Pattern.compile(" [|·»–—-] ");

    /// So many lines may stand over the title.
    private static final int MOST_ABOVE = 2;

    /// Longer than that it is text, in UTF-16 units.
    private static final int LONGEST_ABOVE = 80;

    private final Content content;
    private final Head head;
    private final AsideWords asides;
    private final List<Piece> pieces = new ArrayList<>();
    private final ListNumbers numbers = new ListNumbers();
    private TableColumns columns = TableColumns.NONE;

    /// What stands above a text.
    ///
    /// @param byLine empty for none
    record Head(String title, String byLine) {}

    private Typesetting(Content content, Head head, AsideWords asides) {
        this.content = content;
        this.head = head;
        this.asides = asides;
    }

    /// @param unfolded first blocks of the asides that are shown in full
    static List<Piece> of(Content content, Head head, AsideWords asides, Set<Integer> unfolded) {
        return new Typesetting(content, head, asides).pieces(unfolded);
    }

    private List<Piece> pieces(Set<Integer> unfolded) {
        List<Block> blocks = content.blocks();
        int title = ownTitle();
        if (title < 0 && !head.title().isBlank()) {
            pieces.add(new Piece.Title(head.title()));
            addByLine(0);
        }
        for (int i = 0; i < blocks.size(); ) {
            int end = endOfAside(i);
            if (end > i) {
                addAside(i, end, unfolded.contains(i));
                i = end;
            } else {
                addBlock(i);
                i++;
            }
            if (i - 1 == title) {
                addByLine(blocks.get(title).span().end());
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(new Piece.ByLine("", 0));
        }
        return pieces;
    }

    /// Index of the heading that says the title by itself; -1 where the text has none of its own. A
    /// line or two may stand over it, as the name of a column does.
    private int ownTitle() {
        List<Block> blocks = content.blocks();
        int above = 0;
        for (int i = 0; i < blocks.size() && above <= MOST_ABOVE; i++) {
            Block block = blocks.get(i);
            if (block.folded()) {
                continue;
            }
            if (block.type() == BlockType.HEADING && saysTitle(block.span())) {
                return i;
            }
            above += block.span().length() <= LONGEST_ABOVE ? 1 : MOST_ABOVE + 1;
        }
        return -1;
    }

    /// Pages hang the name of the author or of the site on to the titles they give themselves.
    private boolean saysTitle(Span heading) {
        String words = squeeze(heading.of(content.text()));
        String title = squeeze(head.title());
        return title.equalsIgnoreCase(words)
                || (!words.isEmpty()
                        && title.startsWith(words)
                        && HUNG_ON.matcher(title.substring(words.length())).lookingAt());
    }

    private static String squeeze(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ");
    }

    private void addByLine(int at) {
        if (!head.byLine().isBlank()) {
            pieces.add(new Piece.ByLine(head.byLine(), at));
        }
    }

    /// Index behind the last block of the aside that starts with this one; the same where none
    /// does.
    private int endOfAside(int block) {
        int end = block;
        while (end < content.blocks().size() && content.blocks().get(end).folded()) {
            end++;
        }
        return end;
    }

    private void addAside(int first, int end, boolean isOpen) {
        List<Block> blocks = content.blocks();
        Span span = new Span(blocks.get(first).span().start(), blocks.get(end - 1).span().end());
        String words = asides.of(span.of(content.text()), end - first);
        Span folded = isOpen ? new Span(span.start(), span.start()) : span;
        pieces.add(new Piece.Aside(folded, span, first, words, isOpen));
        for (int block = first; isOpen && block < end; block++) {
            addBlock(block);
        }
    }

    private void addBlock(int index) {
        Block block = content.blocks().get(index);
        String marker = marker(index, block);
        columns = columns(index);
        int next = nextAlike(index, 1);
        Piece.End end = next >= 0 && goesOn(next) ? Piece.End.ITEM : Piece.End.BLOCK;
        boolean rightToLeft = isRightToLeft(block.span());
        List<Span> parts = PieceBreaks.cut(content.text(), block.span());
        for (int i = 0; i < parts.size(); i++) {
            boolean first = i == 0;
            pieces.add(
                    new Piece.Words(
                            index,
                            block,
                            parts.get(i),
                            first ? marker : "",
                            first,
                            i == parts.size() - 1 ? end : Piece.End.NOTHING,
                            rightToLeft,
                            columns));
        }
    }

    private TableColumns columns(int row) {
        return goesOn(row) ? columns : TableColumns.from(content, row);
    }

    /// Whether a block is the next of the list or the table of the one before it. What is folded
    /// between them, as the foot of a page, does not end it.
    private boolean goesOn(int index) {
        Block block = content.blocks().get(index);
        int before = nextAlike(index, -1);
        return (block.type() == BlockType.LIST_ITEM || block.type() == BlockType.TABLE_ROW)
                && before >= 0
                && content.blocks().get(before).type() == block.type();
    }

    /// The index of the next block in a direction that is folded as this one is; -1 for none.
    private int nextAlike(int index, int step) {
        List<Block> blocks = content.blocks();
        for (int i = index + step; i >= 0 && i < blocks.size(); i += step) {
            if (blocks.get(i).folded() == blocks.get(index).folded()) {
                return i;
            }
        }
        return -1;
    }

    /// The marker that stands in the text before the block, or the one that belongs there.
    private String marker(int index, Block block) {
        if (block.type() != BlockType.LIST_ITEM) {
            numbers.end();
            return "";
        }
        int number = numbers.next(block);
        String gap = gapBefore(index).strip();
        if (!gap.isEmpty() && gap.length() <= 8 && gap.indexOf('\n') < 0) {
            return gap;
        }
        if (isWritten(index, block, number)) {
            return "";
        }
        return block.ordered() ? number + "." : "•";
    }

    /// Whether the item begins with its marker, by itself or by those of the items around it.
    private boolean isWritten(int index, Block block, int number) {
        if (WrittenMarker.starts(block.span().of(content.text()), number)) {
            return true;
        }
        int inTurn = 1;
        for (int i = index; i < index + 2 && follow(i, i + 1); i++) {
            inTurn++;
        }
        for (int i = index; i > index - 2 && follow(i - 1, i); i--) {
            inTurn++;
        }
        return inTurn >= 3;
    }

    /// Whether two blocks are items of one list whose letters follow each other. Two may be
    /// initials.
    private boolean follow(int one, int next) {
        List<Block> blocks = content.blocks();
        if (one < 0 || next >= blocks.size()) {
            return false;
        }
        Block first = blocks.get(one);
        Block second = blocks.get(next);
        return first.type() == BlockType.LIST_ITEM
                && second.type() == BlockType.LIST_ITEM
                && first.level() == second.level()
                && first.ordered() == second.ordered()
                && first.folded() == second.folded()
                && WrittenMarker.follow(
                        first.span().of(content.text()), second.span().of(content.text()));
    }

    private String gapBefore(int index) {
        int from = index == 0 ? 0 : content.blocks().get(index - 1).span().end();
        int to = content.blocks().get(index).span().start();
        int line = content.text().lastIndexOf('\n', Math.max(0, to - 1)) + 1;
        return content.text().substring(Math.min(to, Math.max(from, line)), to);
    }

    /// Whether the first letter that has a direction is written from right to left.
    private boolean isRightToLeft(Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            switch (Character.getDirectionality(content.text().charAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
