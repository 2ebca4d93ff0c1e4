package dev.postil.intake.pdf;

import java.util.List;

/// Tells raised and lowered characters from those on the line.
final class Rises {

    private Rises() {}

    static void mark(List<Glyph> glyphs, float y, float size) {
        for (Glyph glyph : glyphs) {
            float up = y - glyph.y();
            boolean small = glyph.size() < size * 0.88f;
            if (small && up > size * 0.18f) {
                glyph.rise(1);
            } else if (small && up < -size * 0.08f) {
                glyph.rise(-1);
            } else {
                glyph.rise(0);
            }
        }
    }
}
