package dev.postil.intake.pdf;

import java.util.List;

/// Tells raised and lowered characters from those on the line.
final class Rises {

    /// What stands so much higher is raised, however large its font calls itself.
    private static final float HIGH = 0.33f;

    private Rises() {}

    /// Digits that are raised by themselves, wherever they stand.
    private static boolean isSuperscript(String text) {
        char c = text.charAt(0);
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2070' && c <= '\u2079');
    }

    static void mark(List<Glyph> glyphs, float y, float size) {
        for (Glyph glyph : glyphs) {
            float up = y - glyph.y();
            boolean small = glyph.size() < size * 0.88f;
            boolean raised = up > size * (small ? 0.18f : HIGH);
            if (isSuperscript(glyph.text()) || raised) {
                glyph.rise(1);
            } else if (small && up < -size * 0.08f) {
                glyph.rise(-1);
            } else {
                glyph.rise(0);
            }
        }
    }
}
