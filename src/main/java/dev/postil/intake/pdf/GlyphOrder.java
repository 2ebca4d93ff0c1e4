package dev.postil.intake.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings the glyphs of a line into the order in which they are read.
final class GlyphOrder {

    private static final String BRACKETS = "()[]{}<>«»‹›";

    private GlyphOrder() {}

    /// Whether glyphs that are no accents stand before what was drawn earlier.
    static boolean isScattered(List<Glyph> glyphs) {
        float reached = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : glyphs) {
            if (!Accents.isAccent(glyph) && !glyph.isSpace()) {
                if (glyph.end() < reached - glyph.size() * 0.5f) {
                    return true;
                }
                reached = Math.max(reached, glyph.x());
            }
        }
        return false;
    }

    /// From left to right as they are seen; marks stay with what they were drawn with.
    static List<Glyph> byPlace(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.x() + glyph.width() / 2));
        return sorted;
    }

    /// From what is seen to what is read, where lines hold Arabic or Hebrew.
    static List<Glyph> toLogical(List<Glyph> seen) {
        List<Object> units = new ArrayList<>(seen.size() * 5 / 4);
        StringBuilder characters = new StringBuilder();
        int rightToLeft = 0;
        int leftToRight = 0;
        for (Glyph glyph : seen) {
            if (glyph.spaced()) {
                units.add(' ');
                characters.append(' ');
                glyph.space(false);
            }
            units.add(glyph);
            char c = glyph.text().charAt(0);
            characters.append(c);
            if (Letters.isRightToLeft(c)) {
                rightToLeft++;
            } else if (Character.isLetter(c)) {
                leftToRight++;
            }
        }
        boolean seenBrackets = hasSeenBrackets(seen);
        boolean leads = rightToLeft * 3 >= leftToRight;
        int base = leads ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(characters.toString(), base);
        int count = units.size();
        byte[] levels = new byte[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            if (seenBrackets && (levels[i] & 1) == 1 && units.get(i) instanceof Glyph glyph) {
                units.set(i, mirrored(glyph));
            }
        }
        Object[] order = units.toArray();
        Bidi.reorderVisually(levels, 0, order, 0, count);
        return glyphs(order);
    }

    /// Whether brackets are given as they are seen, the opening one at the left. Most programs give
    /// them as they were written, and only draw them turned around.
    private static boolean hasSeenBrackets(List<Glyph> seen) {
        int open = -1;
        for (Glyph glyph : seen) {
            int at = glyph.text().length() == 1 ? BRACKETS.indexOf(glyph.text().charAt(0)) : -1;
            if (at >= 0 && at % 2 == 0) {
                open = at;
            } else if (at >= 0) {
                return open == at - 1;
            }
        }
        return false;
    }

    private static List<Glyph> glyphs(Object[] order) {
        List<Glyph> read = new ArrayList<>(order.length);
        boolean space = false;
        for (Object unit : order) {
            if (unit instanceof Glyph glyph) {
                glyph.space(space && !read.isEmpty());
                read.add(glyph);
                space = false;
            } else {
                space = true;
            }
        }
        return read;
    }

    private static Glyph mirrored(Glyph glyph) {
        int at = glyph.text().length() == 1 ? BRACKETS.indexOf(glyph.text().charAt(0)) : -1;
        return at < 0
                ? glyph
                : glyph.saying(String.valueOf(BRACKETS.charAt(at ^ 1)), glyph.x(), glyph.end());
    }
}
