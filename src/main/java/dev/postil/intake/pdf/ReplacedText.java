package dev.postil.intake.pdf;

import java.util.List;

/// Puts the characters that a file gives for what it draws in place of the glyphs: conjuncts of
/// Indic scripts, ligatures, words that were hyphenated.
final class ReplacedText {

    /// Stands for a glyph of which only the place is known, until it is replaced.
    static final String UNKNOWN = "\uFFFD";

    private ReplacedText() {}

    /// Replaces the glyphs from `from` on; where they fill several lines they stay, for the places
    /// of single words would be lost.
    static void put(String instead, List<Glyph> glyphs, int from) {
        int count = glyphs.size() - from;
        if (count <= 0) {
            return;
        }
        List<Glyph> drawn = glyphs.subList(from, glyphs.size());
        Glyph first = drawn.getFirst();
        float left = first.x();
        float right = first.end();
        // A mark above its letter may be drawn first; the letter, which is wider, is on the line.
        Glyph standing = first;
        for (Glyph glyph : drawn) {
            if (Math.abs(glyph.y() - first.y()) > first.size() || glyph.angle() != first.angle()) {
                drawn.removeIf(each -> each.text().equals(UNKNOWN));
                return;
            }
            standing = glyph.width() > standing.width() ? glyph : standing;
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.end());
        }
        String text = Ligatures.resolve(instead);
        if (text.length() > 1) {
            text = text.replace(String.valueOf(Row.SOFT_HYPHEN), "");
        }
        if (text.length() > 4 && text.indexOf(' ') > 0 && count > 4) {
            drawn.removeIf(each -> each.text().equals(UNKNOWN));
            return;
        }
        drawn.clear();
        if (!text.isEmpty()) {
            glyphs.add(standing.saying(text, left, right));
        }
    }
}
