package dev.postil.intake.pdf;

import org.jspecify.annotations.Nullable;

/// Knows characters that are drawn twice in one place, as shadows and false bold are made.
///
/// A table of its own, as every character of a document is looked up in it.
final class Overprint {

    private static final float CELL = 0.5f;

    /// How far is looked: more in one place is no text, and is let through.
    private static final int FARTHEST = 100;

    private @Nullable Glyph[] drawn = new Glyph[1 << 12];
    private int count;

    /// Whether nearly the same was drawn here before.
    boolean repeats(Glyph glyph) {
        if (glyph.isSpace()) {
            return false;
        }
        float column = column(glyph);
        float row = row(glyph);
        int beside = column - Math.floor(column) < CELL ? -1 : 1;
        int above = row - Math.floor(row) < CELL ? -1 : 1;
        int x = (int) Math.floor(column);
        int y = (int) Math.floor(row);
        if (holds(glyph, x, y)
                || holds(glyph, x + beside, y)
                || holds(glyph, x, y + above)
                || holds(glyph, x + beside, y + above)) {
            return true;
        }
        put(glyph);
        return false;
    }

    private static float column(Glyph glyph) {
        return glyph.x() / Math.max(glyph.size(), 1);
    }

    private static float row(Glyph glyph) {
        return glyph.y() / Math.max(glyph.size(), 1);
    }

    private static int hash(Glyph glyph, int x, int y) {
        int mixed = (glyph.text().hashCode() * 31 + x) * 0x9E3779B1 + y * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }

    private boolean holds(Glyph glyph, int x, int y) {
        int mask = drawn.length - 1;
        int first = hash(glyph, x, y);
        for (int i = 0; i < FARTHEST; i++) {
            Glyph other = drawn[(first + i) & mask];
            if (other == null) {
                return false;
            }
            if (isSame(glyph, other)) {
                return true;
            }
        }
        return false;
    }

    private void put(Glyph glyph) {
        if (++count * 2 > drawn.length) {
            @Nullable Glyph[] before = drawn;
            drawn = new Glyph[before.length * 2];
            for (Glyph each : before) {
                if (each != null) {
                    place(each);
                }
            }
        }
        place(glyph);
    }

    private void place(Glyph glyph) {
        int x = (int) Math.floor(column(glyph));
        int y = (int) Math.floor(row(glyph));
        int mask = drawn.length - 1;
        int first = hash(glyph, x, y);
        for (int i = 0; i < FARTHEST; i++) {
            if (drawn[(first + i) & mask] == null) {
                drawn[(first + i) & mask] = glyph;
                return;
            }
        }
    }

    private static boolean isSame(Glyph one, Glyph other) {
        float tolerance = Math.max(one.width(), one.size() * 0.1f) / one.text().length() / 3;
        return Math.abs(one.x() - other.x()) < tolerance
                && Math.abs(one.y() - other.y()) < tolerance
                && one.angle() == other.angle()
                && one.text().equals(other.text());
    }
}
