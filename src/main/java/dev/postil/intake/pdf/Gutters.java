package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts pieces that hold two cells of a table whose columns stand close: where a gap is wider than
/// the spaces beside it, and a line nearby has white space in the same place.
final class Gutters {

    /// The least width, in heights of the font.
    private static final float LEAST = 0.8f;

    /// How much wider than any space of its line.
    private static final float WIDER = 2;

    /// So many lines nearby have the same gap, for two may by chance.
    private static final int FEWEST = 2;

    /// How many lines away another may show the same gap.
    private static final float REACH = 3.5f;

    /// Pages with more pieces are pictures made of letters.
    private static final int MOST = 600;

    private static final Pattern SIGN =
            Pattern.compile(
                    "[^\\p{L}\\p{N}]{1,2}|[.)(]?(?:\\p{N}{1,3}|\\p{L}{1,2})[.)(:-]{1,2}|[.)(:-]{1,2}(?:\\p{N}{1,3}|\\p{L}{1,2})");

    private final List<Piece> pieces;
    private final List<Gap> gaps = new ArrayList<>();

    /// White space within or between pieces of one line.
    private record Gap(float from, float to, float y, float size, @Nullable Piece within) {

        boolean continues(Gap other) {
            float near = Math.max(size, other.size);
            float shared = Math.min(to, other.to) - Math.max(from, other.from);
            float down = Math.abs(y - other.y);
            return down > near * 0.7f && down < near * REACH && shared > near * LEAST * 0.5f;
        }
    }

    private Gutters(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /// The pieces in their order, those parted that hold two cells.
    static List<Piece> part(List<Piece> pieces) {
        return pieces.size() > MOST ? pieces : new Gutters(pieces).parted();
    }

    private List<Piece> parted() {
        pieces.stream().filter(Piece::hasRightToLeft).forEach(this::addWithin);
        if (gaps.isEmpty()) {
            return pieces;
        }
        List<Gap> inside = List.copyOf(gaps);
        addBetween();
        List<Piece> parted = new ArrayList<>(pieces);
        for (Gap gap : inside) {
            if (gaps.stream().filter(gap::continues).count() >= FEWEST) {
                part(parted, gap);
            }
        }
        return parted;
    }

    /// The one gap of a piece that stands out, if there is one.
    private void addWithin(Piece piece) {
        List<Glyph> seen =
                piece.glyphs().stream()
                        .filter(glyph -> !glyph.isSpace())
                        .sorted(Comparator.comparingDouble(Glyph::x))
                        .toList();
        float reached = Float.MAX_VALUE;
        float widest = 0;
        float second = 0;
        float at = 0;
        for (Glyph glyph : seen) {
            float gap = glyph.x() - reached;
            if (gap > widest) {
                second = widest;
                widest = gap;
                at = reached;
            } else {
                second = Math.max(second, gap);
            }
            reached = reached == Float.MAX_VALUE ? glyph.end() : Math.max(reached, glyph.end());
        }
        if (widest > LEAST * piece.size() && widest > WIDER * second) {
            gaps.add(new Gap(at, at + widest, piece.y(), piece.size(), piece));
        }
    }

    private void addBetween() {
        for (Piece piece : pieces) {
            Piece next = null;
            for (Piece other : pieces) {
                if (other.left() > piece.right()
                        && other.angle() == piece.angle()
                        && Math.abs(other.y() - piece.y()) < piece.size() * 0.3f
                        && (next == null || other.left() < next.left())) {
                    next = other;
                }
            }
            if (next != null) {
                gaps.add(new Gap(piece.right(), next.left(), piece.y(), piece.size(), null));
            }
        }
    }

    private static void part(List<Piece> parted, Gap gap) {
        int at = parted.indexOf(gap.within());
        float middle = (gap.from() + gap.to()) / 2;
        Piece left = null;
        Piece right = null;
        for (Glyph glyph : parted.get(at).glyphs()) {
            if (glyph.x() < middle) {
                left = with(left, glyph);
            } else {
                right = with(right, glyph);
            }
        }
        if (left != null && right != null && !isSign(left) && !isSign(right)) {
            left.runFromRight();
            right.runFromRight();
            boolean leftFirst = parted.get(at).glyphs().getFirst().x() < middle;
            parted.set(at, leftFirst ? left : right);
            parted.add(at + 1, leftFirst ? right : left);
        }
    }

    /// Whether it is but the sign of an item, as `•`, `3.` or `ב.`.
    private static boolean isSign(Piece piece) {
        StringBuilder words = new StringBuilder();
        piece.glyphs().forEach(glyph -> words.append(glyph.text()));
        return SIGN.matcher(words.toString().strip()).matches();
    }

    private static Piece with(@Nullable Piece piece, Glyph glyph) {
        if (piece == null) {
            return new Piece(glyph);
        }
        piece.add(glyph);
        return piece;
    }
}
