package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// Sets characters on a page as programs draw them, each ten points high and wide.
final class SetLines {

    static final float SIZE = 10;

    private static final Face FACE = new Face(PdfPages.PLAIN, GlyphList.getAdobeGlyphList());
    private static final Glyph.Origin ORIGIN = new Glyph.Origin(-1, false, false, false, null);

    private final List<Glyph> glyphs = new ArrayList<>();

    static Glyph glyph(String text, float x, float end, float y) {
        return new Glyph(text, new Glyph.Place(x, end, y, SIZE, 0), FACE, ORIGIN);
    }

    /// Draws characters from `x` on, one after the other.
    SetLines draw(float x, float y, String characters) {
        float at = x;
        for (int i = 0; i < characters.length(); i++) {
            glyphs.add(glyph(String.valueOf(characters.charAt(i)), at, at + SIZE, y));
            at += SIZE;
        }
        return this;
    }

    /// Draws one character of a width of its own.
    SetLines draw(float x, float end, float y, String character) {
        glyphs.add(glyph(character, x, end, y));
        return this;
    }

    /// All that was drawn since the last cell belongs to this one.
    SetLines cell(int number) {
        glyphs.stream().filter(glyph -> glyph.cell() < 0).forEach(glyph -> glyph.cell(number));
        return this;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /// The words of each row, the pieces of it parted by a bar.
    List<String> rows() {
        return new RowReader()
                .rows(0, glyphs).stream()
                        .map(
                                row ->
                                        String.join(
                                                "|",
                                                row.pieces().stream().map(SetLines::text).toList()))
                        .toList();
    }

    private static String text(Piece piece) {
        return text(piece.glyphs());
    }

    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : glyphs) {
            text.append(glyph.spaced() ? " " : "").append(glyph.text());
        }
        return text.toString();
    }
}
