package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings the glyphs of a line into the order in which they are seen.
final class GlyphOrder {

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

    /// From left to right as they are seen.
    static List<Glyph> byPlace(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(GlyphOrder::middle));
        return sorted;
    }

    /// From left to right as they are seen; vowel signs and other marks stay behind the letter they
    /// were drawn with, wherever they reach.
    static List<Glyph> byPlaceOfLetters(List<Glyph> glyphs) {
        record Placed(Glyph glyph, double place) {}
        List<Placed> placed = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            boolean follows =
                    !placed.isEmpty()
                            && Accents.isMark(glyph.text().codePointAt(0))
                            && Math.abs(glyph.x() - placed.getLast().glyph().end()) < glyph.size();
            placed.add(new Placed(glyph, follows ? placed.getLast().place() : middle(glyph)));
        }
        placed.sort(Comparator.comparingDouble(Placed::place));
        List<Glyph> sorted = new ArrayList<>(glyphs.size());
        placed.forEach(each -> sorted.add(each.glyph()));
        return sorted;
    }

    private static double middle(Glyph glyph) {
        return glyph.x() + glyph.width() / 2;
    }
}
