package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenLineTest {

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

    @Test
    void whereLinesBeginAtTheLeftWordsGoOnOverTheirEdges() {
        assertThat(read(",\u05D2\u05D1\u05D0", true)).isEqualTo("\u05D0\u05D1\u05D2,");
        assertThat(read("\u05D2\u05D1\u05D0.", true)).isEqualTo("\u05D0\u05D1\u05D2.");
        assertThat(read("61 \u05D1\u05D0", true)).isEqualTo("61 \u05D0\u05D1");
        assertThat(read("\u05D1\u05D0(", true)).isEqualTo("(\u05D0\u05D1");
    }

    @Test
    void theSideOfTheirWordsTellsHowBracketsAreGiven() {
        assertThat(read("\u05D2\u00AB \u05D1 \u00BB\u05D0\u00AB"))
                .isEqualTo("\u00AB\u05D0\u00BB \u05D1 \u00AB\u05D2");
    }

    @Test
    void aNumberIsReadBeforeItsUnitAndANameBeforeItsNumber() {
        assertThat(read("\u05D1 m² 85 \u05D0")).isEqualTo("\u05D0 85 m² \u05D1");
        assertThat(read("km 5 \u05D0")).isEqualTo("\u05D0 5 km");
        assertThat(read("years old 25 I'm \u05D2\u05D1\u05D0\u05D2\u05D1\u05D0"))
                .isEqualTo("\u05D0\u05D1\u05D2\u05D0\u05D1\u05D2 years old 25 I'm");
        assertThat(read("Hepatitis B 2019 \u05D2\u05D1\u05D0\u05D2\u05D1\u05D0"))
                .endsWith("Hepatitis B 2019");
        assertThat(read("table m 5 - 10 and more of it \u05D0")).startsWith("table m 5 - 10");
        assertThat(read("Windows 11 \u05D0\u05D1\u05D2"))
                .isEqualTo("\u05D2\u05D1\u05D0 Windows 11");
        assertThat(read("Team 11 \u05D0\u05D1\u05D2")).isEqualTo("\u05D2\u05D1\u05D0 Team 11");
    }

    private static String read(String seen) {
        return read(seen, false);
    }

    /// Sets the characters from left to right, as they are seen, and reads them.
    private static String read(String seen, boolean fromLeft) {
        List<Glyph> glyphs = new ArrayList<>();
        boolean space = false;
        for (int i = 0; i < seen.length(); i++) {
            if (seen.charAt(i) == ' ') {
                space = true;
                continue;
            }
            Glyph glyph = SetLines.glyph(String.valueOf(seen.charAt(i)), i, i + 1, 0);
            glyph.space(space);
            space = false;
            glyphs.add(glyph);
        }
        return SetLines.text(SeenLine.toLogical(glyphs, fromLeft));
    }
}
