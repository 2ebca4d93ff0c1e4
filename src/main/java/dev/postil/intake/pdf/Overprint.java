package dev.postil.intake.pdf;

import java.util.HashMap;
import java.util.Map;

/// Knows characters that are drawn twice in one place, as shadows and false bold are made.
final class Overprint {

    private record Cell(String text, int x, int y) {}

    private final Map<Cell, Glyph> drawn = new HashMap<>();

    /// Whether nearly the same was drawn here before.
    boolean repeats(Glyph glyph) {
        if (glyph.isSpace()) {
            return false;
        }
        float grid = Math.max(glyph.size() * 0.25f, 0.5f);
        int column = Math.round(glyph.x() / grid);
        int row = Math.round(glyph.y() / grid);
        for (int i = -1; i <= 1; i++) {
            for (int k = -1; k <= 1; k++) {
                Glyph other = drawn.get(new Cell(glyph.text(), column + i, row + k));
                if (other != null && isSame(glyph, other)) {
                    return true;
                }
            }
        }
        drawn.put(new Cell(glyph.text(), column, row), glyph);
        return false;
    }

    private static boolean isSame(Glyph one, Glyph other) {
        float tolerance = Math.max(one.width(), one.size() * 0.1f) / one.text().length() / 3;
        return one.angle() == other.angle()
                && Math.abs(one.x() - other.x()) < tolerance
                && Math.abs(one.y() - other.y()) < tolerance;
    }
}
