package dev.postil.intake.pdf;

import org.jspecify.annotations.Nullable;

/// A character of a page with its place. The frame is turned so that its text runs along growing
/// `x` and the next line has a larger `y`, whatever way it runs on the page.
final class Glyph {

    private final String text;
    private final float x;
    private final float end;
    private final float y;
    private final float size;
    private final int angle;
    private final Face face;
    private final Origin origin;
    private boolean spaced;
    private int rise;
    private int cell = -1;

    /// Where the glyph comes from, beside its place.
    ///
    /// @param mark number of the marked content it stands in, -1 where in none
    /// @param artifact whether the file itself says that it is no part of the text
    /// @param outside whether it lies beyond the edge of the visible page
    /// @param heavy whether its outline is drawn too, so that it looks bold
    /// @param link where it leads
    record Origin(
            int mark, boolean artifact, boolean outside, boolean heavy, @Nullable String link) {}

    /// Where it stands.
    ///
    /// @param y the baseline
    /// @param size height of the font as it is shown
    /// @param angle the way its text runs, in whole degrees
    record Place(float x, float end, float y, float size, int angle) {}

    Glyph(String text, Place place, Face face, Origin origin) {
        this.text = text;
        this.x = place.x();
        this.end = place.end();
        this.y = place.y();
        this.size = place.size();
        this.angle = place.angle();
        this.face = face;
        this.origin = origin;
    }

    /// The same place with other characters, which may reach further.
    Glyph saying(String other, float left, float right) {
        Glyph glyph = new Glyph(other, new Place(left, right, y, size, angle), face, origin);
        glyph.spaced = spaced;
        glyph.cell = cell;
        return glyph;
    }

    String text() {
        return text;
    }

    float x() {
        return x;
    }

    float end() {
        return end;
    }

    float y() {
        return y;
    }

    /// Height of the font as it is shown.
    float size() {
        return size;
    }

    /// The way its text runs, in whole degrees.
    int angle() {
        return angle;
    }

    Face face() {
        return face;
    }

    Origin origin() {
        return origin;
    }

    boolean bold() {
        return face.bold() || origin.heavy();
    }

    boolean isSpace() {
        char c = text.charAt(0);
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\u3000' || Character.isSpaceChar(c);
    }

    /// Whether a space comes before it.
    boolean spaced() {
        return spaced;
    }

    void space(boolean before) {
        spaced = before;
    }

    /// 1 where it is raised above its line, -1 where lowered, else 0.
    int rise() {
        return rise;
    }

    void rise(int way) {
        rise = way;
    }

    /// Number of the cell of a table that it belongs to, where the file tells; else -1.
    int cell() {
        return cell;
    }

    void cell(int number) {
        cell = number;
    }

    float width() {
        return end - x;
    }
}
