package dev.postil.intake.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells line breaks within a paragraph from its end.
final class LineBreaks {

    private static final float INDENT = 0.8f;
    private static final float DEEPEST_INDENT = 6;
    private static final float LOOSER = 1.2f;

    private final Typography usual;
    private final Map<Row, Block> blocks;

    private final Map<Integer, Block> widest = new HashMap<>();

    LineBreaks(Typography usual, Map<Row, Block> blocks) {
        this.usual = usual;
        this.blocks = blocks;
        blocks.forEach((row, block) -> widest.merge(row.page(), block, Block::wider));
    }

    /// Whether `row` goes on with the paragraph.
    ///
    /// @param rest the rows from `row` on
    boolean goesOn(Paragraph paragraph, Row row, List<Row> rest) {
        Row before = paragraph.last();
        Role one = before.role();
        Role other = row.role();
        if (one != null && other != null) {
            boolean untold = one.kind() == Role.Kind.OTHER;
            if (!untold || other.kind() != Role.Kind.OTHER) {
                return !untold && one.block() == other.block();
            }
        }
        return byPlace(paragraph, before, row, rest);
    }

    private boolean byPlace(Paragraph paragraph, Row before, Row row, List<Row> rest) {
        if (row.angle() != before.angle()
                || row.fixed() != before.fixed()
                || !isAlike(before, row)) {
            return false;
        }
        if (isNextItem(paragraph, row)) {
            return false;
        }
        float down = row.y() - before.y();
        boolean below = row.page() == before.page() && down > 0.3f * row.size();
        if (!below) {
            return isTurn(before, row, down) && isUnfinished(paragraph, before, row);
        }
        boolean overlaps = row.left() < before.right() && row.right() > before.left();
        return overlaps
                && !isCentred(before, row)
                && !isLoose(paragraph, before, row, down)
                && !isShort(before, row)
                && !isIndented(paragraph, row, rest);
    }

    /// Whether the row begins an item: by a sign that is hardly anything else, by the number that
    /// follows the paragraph's own where that stands, or deeper where an item is complete.
    private static boolean isNextItem(Paragraph paragraph, Row row) {
        ListSign sign = ListSign.of(row.text()).orElse(null);
        if (sign == null || sign.sure()) {
            return sign != null;
        }
        ListSign own = ListSign.of(paragraph.text()).orElse(null);
        float step = row.start() - paragraph.first().start();
        boolean level = Math.abs(step) < row.size() * 0.3f;
        return own != null
                && (level
                        ? own.isFollowedBy(sign)
                        : step > 0 && Letters.endsSentence(paragraph.last().text()));
    }

    /// Whether both are lines by themselves in the middle of the page: names, a place, a date.
    private boolean isCentred(Row before, Row row) {
        Block page = widest.get(row.page());
        float em = row.size();
        float middle = before.left() + before.right() - row.left() - row.right();
        if (page == null || row.page() != before.page() || Math.abs(middle) > em * 0.2f) {
            return false;
        }
        float room = page.width() - (before.right() - before.left());
        float off = before.left() + before.right() - page.left() - page.right();
        boolean shifted = Math.abs(before.left() - row.left()) > em * 0.4f;
        boolean inMiddle = Math.abs(off) < em && room > page.width() * 0.6f;
        return (shifted || inMiddle)
                && room > row.firstWord() + 2 * em
                && room > page.width() * 0.4f
                && !Letters.startsSmall(row.text());
    }

    private boolean isAlike(Row before, Row row) {
        float larger = Math.max(before.size(), row.size());
        return Math.abs(before.size() - row.size()) < larger * 0.09f
                && (before.bold() == row.bold() || !stopsEarly(before, row, 0.15f));
    }

    /// Whether the next row is the top of another column or page.
    private static boolean isTurn(Row before, Row row, float down) {
        return row.page() == before.page() + 1
                || (row.page() == before.page() && down < 0 && row.left() > before.left());
    }

    private boolean isUnfinished(Paragraph paragraph, Row before, Row row) {
        if (before.bold() != row.bold() || ListSign.of(row.text()).isPresent()) {
            return false;
        }
        boolean small = Letters.startsSmall(row.text());
        boolean hyphen = before.text().endsWith("-") && small;
        if (hyphen) {
            return true;
        }
        Block block = blocks.get(before);
        boolean narrow = block == null || (block.rows() < 2 && paragraph.rows().size() < 2);
        if (Letters.endsSentence(before.text())) {
            return false;
        }
        if (small) {
            return true;
        }
        return !narrow && !stopsEarly(before, row, 0) && !isHead(row);
    }

    /// Whether the row begins its block with an indent, as a new paragraph does.
    private boolean isHead(Row row) {
        Block block = blocks.get(row);
        return block != null && row.start() - block.start(row) > INDENT * row.size();
    }

    private boolean isLoose(Paragraph paragraph, Row before, Row row, float down) {
        float pitch = down / Math.max(before.size(), 0.1f);
        boolean goesOn = Letters.startsSmall(row.text()) && !Letters.endsSentence(before.text());
        List<Row> rows = paragraph.rows();
        float usualHere = usual.pitch();
        if (rows.size() > 1 && rows.get(rows.size() - 2).page() == before.page()) {
            float earlier = (before.y() - rows.get(rows.size() - 2).y()) / before.size();
            usualHere = earlier > 0.5f ? earlier : usualHere;
        } else if (Math.abs(before.size() - usual.size()) > usual.size() * 0.1f) {
            usualHere = Math.clamp(usual.pitch(), 1.25f, 1.7f);
        }
        return pitch > usualHere * (goesOn ? 1.45f : LOOSER) + 0.03f;
    }

    private boolean isShort(Row before, Row row) {
        boolean goesOn = Letters.startsSmall(row.text()) && !Letters.endsSentence(before.text());
        return stopsEarly(before, row, goesOn ? 0.45f : 0);
    }

    /// Whether the first word of the next row would have fitted behind the last of this one.
    private boolean stopsEarly(Row before, Row row, float tolerance) {
        Block block = blocks.get(before);
        if (block == null) {
            return false;
        }
        float em = before.size();
        float room = block.stop(before) - before.stop() - inset(block, before, row);
        boolean unspaced = Letters.isUnspaced(row.text().codePointAt(0));
        float needed = row.firstWord() + (unspaced ? 2 * em : 0.7f * em);
        return room > Math.max(needed, block.width() * tolerance);
    }

    /// How far both rows are set in from the column: a quotation is so at its other edge, too. Only
    /// where letters have no case, for a small one tells by itself that its line goes on.
    private static float inset(Block block, Row before, Row row) {
        float inset = before.start() - block.start(before);
        boolean shared = Math.abs(before.start() - row.start()) < before.size() * 0.3f;
        boolean fits = inset > before.size() && inset < DEEPEST_INDENT * before.size();
        return shared && fits && Letters.startsUncased(row.text()) ? inset : 0;
    }

    private boolean isIndented(Paragraph paragraph, Row row, List<Row> rest) {
        Row before = paragraph.last();
        float em = row.size();
        float step = row.start() - before.start();
        int lines = paragraph.rows().size();
        if (step < -INDENT * em) {
            return lines > 1
                    && row.start() < paragraph.rows().get(lines - 1).start() - INDENT * em
                    && Math.abs(before.start() - paragraph.rows().get(lines - 2).start())
                            < INDENT * em;
        }
        if (step < INDENT * em || step > DEEPEST_INDENT * em) {
            return false;
        }
        if (lines > 1) {
            return Math.abs(before.start() - paragraph.rows().get(lines - 2).start()) < INDENT * em
                    || !isHanging(paragraph, row, rest);
        }
        return ListSign.of(paragraph.first().text()).isEmpty() && !isHanging(paragraph, row, rest);
    }

    /// Whether the rows after the first are the indented ones, as in a list of references.
    private static boolean isHanging(Paragraph paragraph, Row row, List<Row> rest) {
        if (Letters.startsSmall(row.text()) && !Letters.endsSentence(paragraph.last().text())) {
            return true;
        }
        Row next = rest.size() > 1 ? rest.get(1) : null;
        return next != null
                && next.page() == row.page()
                && next.start() > paragraph.last().start() + INDENT * row.size()
                && Math.abs(next.start() - row.start()) < INDENT * row.size();
    }
}
