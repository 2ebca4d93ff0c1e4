package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pieces of text side by side on one line of a page.
final class Row {

    /// Often what a font calls its hyphens, whatever they are.
    static final char SOFT_HYPHEN = '\u00AD';

    private final List<Piece> pieces = new ArrayList<>();
    private final int page;
    private float left = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private boolean bold;
    private boolean fixed;
    private boolean artifact;
    private boolean outside;
    private boolean rightToLeft;
    private @Nullable Role role;
    private @Nullable String text;

    Row(int page, Piece first) {
        this.page = page;
        add(first);
    }

    void add(Piece piece) {
        pieces.add(piece);
        left = Math.min(left, piece.left());
        right = Math.max(right, piece.right());
        text = null;
    }

    /// Whether the piece stands beside the last one, as a cell or a word after a wide gap.
    boolean takes(Piece piece) {
        Piece last = pieces.getLast();
        if (piece.angle() != last.angle()
                || Math.abs(piece.y() - last.y()) > Math.min(piece.size(), last.size()) * 0.3f) {
            return false;
        }
        float slack = last.size() * 0.3f;
        return piece.left() > last.right() - slack
                || (piece.hasRightToLeft()
                        && !piece.fromLeft()
                        && (last.hasRightToLeft() || isSign(last))
                        && piece.right() < last.left() + slack);
    }

    /// Whether it is but the number or the bullet before an item.
    private static boolean isSign(Piece piece) {
        StringBuilder text = new StringBuilder();
        piece.glyphs().forEach(glyph -> text.append(glyph.text()));
        return ListSign.isAlone(text.toString());
    }

    /// Settles what most of its characters have in common.
    void settle() {
        int all = 0;
        int heavy = 0;
        int even = 0;
        int artifacts = 0;
        int unseen = 0;
        int backwards = 0;
        float narrowest = Float.MAX_VALUE;
        float widest = 0;
        for (Piece piece : pieces) {
            for (Glyph glyph : piece.glyphs()) {
                all++;
                heavy += glyph.bold() ? 1 : 0;
                even += glyph.face().fixed() ? 1 : 0;
                if (glyph.face().fixed() && glyph.text().length() == 1 && glyph.width() > 0) {
                    narrowest = Math.min(narrowest, glyph.width() / glyph.size());
                    widest = Math.max(widest, glyph.width() / glyph.size());
                }
                artifacts += glyph.origin().artifact() ? 1 : 0;
                unseen += glyph.origin().outside() ? 1 : 0;
                backwards += Letters.isRightToLeft(glyph.text().codePointAt(0)) ? 1 : 0;
            }
        }
        bold = heavy > all * 0.9;
        fixed = even > all * 0.95 && widest - narrowest < 0.06f;
        artifact = artifacts > all * 0.9;
        outside = unseen > all * 0.9;
        Piece first = pieces.getFirst();
        boolean figures = backwards == 0 && first.hasRightToLeft();
        rightToLeft = (backwards * 3 > all || figures) && !first.fromLeft();
    }

    List<Piece> pieces() {
        return pieces;
    }

    int page() {
        return page;
    }

    int angle() {
        return pieces.getFirst().angle();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float y() {
        return pieces.getFirst().y();
    }

    /// The height of the font of its largest part.
    float size() {
        float size = 0;
        float width = -1;
        for (Piece piece : pieces) {
            if (piece.right() - piece.left() > width) {
                width = piece.right() - piece.left();
                size = piece.size();
            }
        }
        return size;
    }

    /// Where its first word stands, counted along the way it is read.
    float start() {
        return rightToLeft ? -right : left;
    }

    /// Where its last word ends, counted along the way it is read.
    float stop() {
        return rightToLeft ? -left : right;
    }

    boolean bold() {
        return bold;
    }

    /// Whether all letters are equally wide, as in program text.
    boolean fixed() {
        return fixed;
    }

    /// Whether the file says that it is no part of the text.
    boolean artifact() {
        return artifact;
    }

    /// Whether it lies beyond what is seen of the page.
    boolean outside() {
        return outside;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    @Nullable Role role() {
        return role;
    }

    void role(@Nullable Role role) {
        this.role = role;
    }

    /// Whether it is the large first letter of a paragraph that goes on with `next`.
    boolean isDropCap(Row next) {
        return size() > next.size() * 1.6f
                && text().codePointCount(0, text().length()) == 1
                && Character.isLetter(text().codePointAt(0))
                && next.page() == page
                && next.left() > left
                && next.left() - right < size();
    }

    List<Glyph> glyphs() {
        if (pieces.size() == 1) {
            return pieces.getFirst().glyphs();
        }
        List<Glyph> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!all.isEmpty()) {
                piece.glyphs().getFirst().space(true);
            }
            all.addAll(piece.glyphs());
        }
        return all;
    }

    /// The width of its first word.
    float firstWord() {
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        for (Glyph glyph : pieces.getFirst().glyphs()) {
            if (glyph.spaced() && to > from) {
                break;
            }
            from = Math.min(from, glyph.x());
            to = Math.max(to, glyph.end());
            if (Letters.isUnspaced(glyph.text().codePointAt(0))) {
                break;
            }
        }
        return to - from;
    }

    /// Whether it ends in a hyphen that is there for the end of the line alone, as its font says.
    boolean endsSoftly() {
        List<Glyph> all = glyphs();
        return !all.isEmpty() && isSoftHyphen(all.getLast());
    }

    /// Whether its font has hyphens within lines for what they are not. The last of a cell may be
    /// at the end of a line.
    boolean holdsSoftHyphens() {
        return pieces.stream()
                .map(Piece::glyphs)
                .flatMap(all -> all.stream().limit(Math.max(0, all.size() - 1)))
                .anyMatch(Row::isSoftHyphen);
    }

    private static boolean isSoftHyphen(Glyph glyph) {
        return glyph.text().indexOf(SOFT_HYPHEN) >= 0;
    }

    String text() {
        if (text == null) {
            StringBuilder all = new StringBuilder();
            for (Glyph glyph : glyphs()) {
                if (glyph.spaced() && !all.isEmpty()) {
                    all.append(' ');
                }
                all.append(glyph.text());
            }
            // It is drawn, so that it is seen wherever it stands.
            text = all.toString().replace(SOFT_HYPHEN, '-');
        }
        return text;
    }
}
