package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Glyphs that follow one another on one line without a gap that would part them.
final class Piece {

    /// A gap that parts pieces, in heights of the font.
    private static final float WIDE = 1.4f;

    /// A space farther away belongs to other words, which are drawn later.
    private static final float NEAR_SPACE = 0.5f;

    /// Lines with more characters are made to be slow.
    private static final int LONGEST = 2000;

    /// How many kinds of heights and baselines are told apart.
    private static final int KINDS = 8;

    private static final float OVERLAP = 0.4f;

    private static final float TOUCH = 0.4f;

    /// How many signs of another font one line may hold that were drawn apart.
    private static final int FEW = 24;

    /// Spaces in a row by which tables are set with a typewriter's means.
    private static final int MANY_SPACES = 5;

    private List<Glyph> glyphs = new ArrayList<>();
    private final int angle;
    private final int cell;
    private float left;
    private float right;
    private float y;
    private float size;
    private int spaces;
    private @Nullable Role role;
    private boolean outOfOrder;
    private boolean hasRightToLeft;
    private boolean fromLeft;

    Piece(Glyph first) {
        angle = first.angle();
        cell = first.cell();
        left = first.x();
        right = first.end();
        y = first.y();
        size = first.size();
        add(first);
    }

    /// Whether the glyph goes on in this piece.
    boolean takes(Glyph glyph) {
        if (glyph.angle() != angle || isOtherCell(glyph) || !isLevel(glyph)) {
            return false;
        }
        float em = Math.max(size, glyph.size());
        float wide = glyph.isSpace() ? NEAR_SPACE * em : WIDE * em;
        if (spaces >= MANY_SPACES && !glyph.face().fixed() && !glyph.isSpace()) {
            return false;
        }
        float after = glyph.x() - right;
        if (after >= -OVERLAP * em) {
            return after <= wide;
        }
        float before = left - glyph.end();
        if (before >= -OVERLAP * em) {
            return before <= (isRightToLeft(glyph) ? wide : em * 0.5f);
        }
        return glyph.x() >= left - OVERLAP * em && glyph.end() <= right + em;
    }

    /// Whether the glyph stands in a hole of this piece or right beside it.
    boolean surrounds(Glyph glyph) {
        if (glyph.angle() != angle || isOtherCell(glyph) || !isLevel(glyph)) {
            return false;
        }
        float em = Math.max(size, glyph.size());
        float near = hasRightToLeft || isRightToLeft(glyph) ? em * 0.7f : em * 0.12f;
        return glyph.x() < right + near
                && glyph.end() > left - near
                && (glyph.x() > right - near || glyph.end() < left + near || isHole(glyph));
    }

    private boolean isOtherCell(Glyph glyph) {
        return glyph.cell() != cell && !glyph.isSpace();
    }

    /// Takes in another piece of the same line: what stands in a hole of it, as signs of another
    /// font do that were drawn first, and what is beside it where one of them runs from right to
    /// left.
    boolean joins(Piece other) {
        if (other.cell != cell) {
            return false;
        }
        if (!hasRightToLeft && !other.hasRightToLeft) {
            return joinsSigns(other);
        }
        float near = 0.7f * Math.max(size, other.size);
        boolean beside =
                isLevel(other.glyphs.getFirst())
                        && other.angle == angle
                        && (Math.abs(other.right - left) < near
                                || Math.abs(other.left - right) < near);
        boolean fits =
                beside
                        || other.glyphs.stream().allMatch(this::surrounds)
                        || glyphs.stream().allMatch(other::surrounds);
        if (fits) {
            other.glyphs.forEach(this::add);
            outOfOrder = true;
        }
        return fits;
    }

    private boolean joinsSigns(Piece other) {
        if (other.angle != angle || !isLevel(other.glyphs.getFirst())) {
            return false;
        }
        boolean few = Math.min(glyphs.size(), other.glyphs.size()) <= FEW;
        boolean fits =
                touches(other)
                        || (few
                                && (other.glyphs.stream().allMatch(this::surrounds)
                                        || glyphs.stream().allMatch(other::surrounds)));
        if (fits) {
            other.glyphs.forEach(this::add);
            outOfOrder = true;
        }
        return fits;
    }

    /// Whether one ends where the other begins, nearer than two words stand.
    private boolean touches(Piece other) {
        float em = Math.max(size, other.size);
        float gap = other.left > left ? other.left - right : left - other.right;
        return gap > -TOUCH * em / 4 && gap < TOUCH * em;
    }

    private boolean isHole(Glyph glyph) {
        if (glyphs.size() > LONGEST) {
            return false;
        }
        float slack = Math.min(glyph.width(), glyph.size() * 0.5f) * 0.3f;
        for (Glyph other : glyphs) {
            if (!other.isSpace()
                    && other.x() < glyph.end() - slack
                    && other.end() > glyph.x() + slack) {
                return false;
            }
        }
        return true;
    }

    private boolean isRightToLeft(Glyph glyph) {
        return hasRightToLeft || Letters.isRightToLeft(glyph.text().codePointAt(0));
    }

    /// Whether it stands on the same line, or is raised or lowered from it.
    private boolean isLevel(Glyph glyph) {
        float down = glyph.y() - y;
        float larger = Math.max(size, glyph.size());
        float smaller = Math.min(size, glyph.size());
        if (smaller > larger * 0.85f) {
            return Math.abs(down) < larger * 0.3f || isShiftedAlone(glyph, down, larger);
        }
        if (larger > smaller * 2.5f) {
            return Math.abs(down) < smaller * 0.3f;
        }
        float shift = glyph.size() < size ? down : -down;
        return shift > -larger * 0.75f && shift < larger * 0.4f;
    }

    /// Raised or lowered without being smaller, right beside what it belongs to.
    private boolean isShiftedAlone(Glyph glyph, float down, float em) {
        return Math.abs(down) < em * 0.42f && Math.abs(glyph.x() - right) < em * 0.2f;
    }

    void add(Glyph glyph) {
        boolean space = glyph.isSpace();
        spaces = space ? spaces + 1 : 0;
        if (!glyphs.isEmpty() && glyph.x() < glyphs.getLast().x() - glyph.size() * 0.05f) {
            outOfOrder = true;
        }
        if (glyph.size() > size * 1.15f && !space) {
            y = glyph.y();
            size = glyph.size();
        }
        hasRightToLeft |= Letters.isRightToLeft(glyph.text().codePointAt(0));
        left = Math.min(left, glyph.x());
        right = Math.max(right, glyph.end());
        glyphs.add(glyph);
    }

    /// Tells that it is of a line that runs from right to left, though it may hold figures only.
    void runFromRight() {
        hasRightToLeft = true;
    }

    /// Joins accents, finds spaces, and brings what runs from right to left into the order in which
    /// it is read. Nothing is left where there were only spaces.
    ///
    /// @param lineFromLeft whether lines begin at the left even where letters run the other way
    /// @param amongRightToLeft whether most of the page runs from right to left
    void finish(boolean lineFromLeft, boolean amongRightToLeft) {
        fromLeft = lineFromLeft;
        if (hasRightToLeft) {
            glyphs = Accents.joinBackwards(glyphs);
        } else if (amongRightToLeft && !fromLeft && outOfOrder) {
            hasRightToLeft = glyphs.stream().noneMatch(each -> Letters.isLetter(each.text()));
        }
        List<Glyph> spaced = Spaces.find(joined());
        glyphs = hasRightToLeft ? SeenLine.toLogical(spaced, fromLeft) : spaced;
        if (!glyphs.isEmpty()) {
            left = Float.MAX_VALUE;
            right = -Float.MAX_VALUE;
            for (Glyph glyph : glyphs) {
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.end());
            }
            settle();
        }
    }

    private List<Glyph> joined() {
        if (outOfOrder && hasRightToLeft) {
            return Accents.join(GlyphOrder.byPlace(glyphs), true);
        }
        if (outOfOrder && GlyphOrder.isScattered(glyphs)) {
            boolean indic = glyphs.stream().anyMatch(each -> Letters.isIndic(each.text()));
            return Accents.join(
                    indic ? GlyphOrder.byPlaceOfLetters(glyphs) : GlyphOrder.byPlace(glyphs),
                    !indic);
        }
        return Accents.join(glyphs, false);
    }

    /// The height and baseline of most of its characters, and what is raised above it.
    private void settle() {
        float[] lines = new float[KINDS];
        float[] sizes = new float[KINDS];
        float[] widths = new float[KINDS];
        int kinds = 0;
        for (Glyph glyph : glyphs) {
            int kind = 0;
            while (kind < kinds
                    && !(Math.abs(sizes[kind] - glyph.size()) < 0.3f
                            && Math.abs(lines[kind] - glyph.y()) < 1)) {
                kind++;
            }
            if (kind == KINDS) {
                continue;
            }
            if (kind == kinds) {
                lines[kind] = glyph.y();
                sizes[kind] = glyph.size();
                kinds++;
            }
            widths[kind] += Math.max(glyph.width(), 0.1f);
        }
        int most = 0;
        for (int kind = 1; kind < kinds; kind++) {
            most = widths[kind] > widths[most] ? kind : most;
        }
        y = lines[most];
        size = sizes[most];
        Rises.mark(glyphs, y, size);
    }

    @Nullable Role role() {
        return role;
    }

    void role(@Nullable Role role) {
        this.role = role;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    int angle() {
        return angle;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    /// The baseline.
    float y() {
        return y;
    }

    float size() {
        return size;
    }

    boolean hasRightToLeft() {
        return hasRightToLeft;
    }

    /// Whether its line begins at the left even where its letters run the other way.
    boolean fromLeft() {
        return fromLeft;
    }
}
