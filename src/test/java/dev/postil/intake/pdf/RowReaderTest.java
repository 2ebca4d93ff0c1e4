package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lines as LibreOffice, Chromium and Word draw them in scripts other than Latin.
class RowReaderTest {

    @Test
    void latinAndDigitsThatAreSetApartFromChineseHaveNoSpace() {
        assertThat(new SetLines().draw(0, 0, "年夏").draw(22, 0, "40").draw(44, 0, "天").rows())
                .containsExactly("年夏40天");
        assertThat(new SetLines().draw(0, 0, "年夏").draw(23, 0, "40").rows())
                .containsExactly("年夏 40");
    }

    @Test
    void signsOfAnotherFontThatAreDrawnFirstStandInTheirLine() {
        assertThat(
                        new SetLines()
                                .draw(20, 0, "“")
                                .draw(60, 0, "”")
                                .draw(0, 0, "他说")
                                .draw(30, 0, "没有人")
                                .draw(70, 0, "来")
                                .rows())
                .containsExactly("他说“没有人”来");
    }

    @Test
    void cellsThatTheFileTellsApartStayApart() {
        assertThat(new SetLines().draw(0, 0, "ab").cell(1).draw(24, 0, "cd").cell(2).rows())
                .containsExactly("ab|cd");
    }

    @Test
    void marksOfArabicStayWithTheLetterTheyAreDrawnBefore() {
        assertThat(
                        new SetLines()
                                .draw(0, 0, "ن")
                                .draw(10, 0, "ي")
                                .draw(19, 19, -2, "\u0651")
                                .draw(20, 0, "ت")
                                .draw(30, 0, "س")
                                .rows())
                .containsExactly("س" + "ت\u0651" + "ين");
    }

    @Test
    void numbersAloneAmongHebrewAreReadFromTheRight() {
        SetLines page = new SetLines();
        for (int i = 0; i < 4; i++) {
            page.draw(0, i * 12, "אבגד הוזח");
        }
        assertThat(page.draw(60, 48, "1").draw(50, 48, "–").draw(40, 48, "2").rows().getLast())
                .isEqualTo("1–2");
    }

    @Test
    void linesThatShareTheirLeftEdgeBeginThere() {
        SetLines page = new SetLines();
        for (int i = 0; i < 6; i++) {
            page.draw(0, i * 12, "אבגדהוזחטיכלמ".substring(i % 3));
        }
        assertThat(page.draw(0, 72, "גבא").draw(30, 72, ".").rows().getLast()).isEqualTo("אבג.");
    }

    @Test
    void wordsThatAreSetTightAreStillApart() {
        SetLines line = new SetLines();
        for (int i = 0; i < 8; i++) {
            line.draw(i * 9.6f, i * 9.6f + 10, 0, "a");
        }
        assertThat(line.draw(78.4f, 88, 0, "b").draw(87.6f, 97, 0, "c").rows())
                .containsExactly("aaaaaaaa bc");
    }
}
