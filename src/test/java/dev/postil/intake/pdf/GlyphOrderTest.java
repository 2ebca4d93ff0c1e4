package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.junit.jupiter.api.Test;

class GlyphOrderTest {

    private static final Face FACE = new Face(PdfPages.PLAIN, GlyphList.getAdobeGlyphList());
    private static final Glyph.Origin ORIGIN = new Glyph.Origin(-1, false, false, false, null);

    @Test
    void hebrewIsReadFromTheRightAndNumbersFromTheLeft() {
        assertThat(read("\u05DD\u05D5\u05DC\u05E9 12")).isEqualTo("12 \u05E9\u05DC\u05D5\u05DD");
    }

    @Test
    void bracketsStayAsWrittenOrAreTurnedBackWhereTheyAreGivenAsSeen() {
        assertThat(read("\u05D1)\u05D0(")).isEqualTo("(\u05D0)\u05D1");
        assertThat(read("(\u05D1\u05D0)")).isEqualTo("(\u05D0\u05D1)");
    }

    @Test
    void formsOfArabicLettersAndLigaturesAreResolved() {
        assertThat(Ligatures.resolve("\uFEFC")).isEqualTo("\u0644\u0627");
        assertThat(Ligatures.resolve("e\uFB03cient \u00BD")).isEqualTo("efficient \u00BD");
    }

    /// Sets the characters from left to right, as they are seen, and reads them.
    private static String read(String seen) {
        List<Glyph> glyphs = new ArrayList<>();
        boolean space = false;
        for (int i = 0; i < seen.length(); i++) {
            if (seen.charAt(i) == ' ') {
                space = true;
                continue;
            }
            Glyph glyph =
                    new Glyph(
                            String.valueOf(seen.charAt(i)),
                            new Glyph.Place(i, i + 1, 0, 10, 0),
                            FACE,
                            ORIGIN);
            glyph.space(space);
            space = false;
            glyphs.add(glyph);
        }
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : GlyphOrder.toLogical(glyphs)) {
            text.append(glyph.spaced() ? " " : "").append(glyph.text());
        }
        return text.toString();
    }
}
