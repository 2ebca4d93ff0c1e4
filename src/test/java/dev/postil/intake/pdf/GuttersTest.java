package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuttersTest {

    @Test
    void columnsThatStandCloseAreTwo() {
        SetLines page = new SetLines();
        for (int i = 0; i < 3; i++) {
            page.draw(0, i * 14, "גבא").draw(42, i * 14, "12");
        }
        assertThat(page.rows()).containsOnly("אבג|12").hasSize(3);
    }

    @Test
    void signsOfItemsStayWithTheirWords() {
        SetLines page = new SetLines();
        for (int i = 0; i < 3; i++) {
            page.draw(0, i * 14, "דגבא").draw(50, i * 14, ".א");
        }
        assertThat(page.rows()).noneMatch(row -> row.contains("|"));
    }

    @Test
    void twoLinesOfTwoWordsAreNoTable() {
        SetLines page = new SetLines();
        for (int i = 0; i < 2; i++) {
            page.draw(0, i * 14, "גבא").draw(42, i * 14, "הו");
        }
        assertThat(page.rows()).noneMatch(row -> row.contains("|"));
    }

    @Test
    void aWideGapInOneLineIsASpace() {
        SetLines page = new SetLines().draw(0, 0, "דגבא").draw(52, 0, "הו");
        page.draw(0, 14, "דגבאהוזחטי");

        assertThat(page.rows().getFirst()).doesNotContain("|");
    }

    @Test
    void wordsThatAreSetWideInEveryLineAreOfOneText() {
        SetLines page = new SetLines();
        for (int i = 0; i < 3; i++) {
            page.draw(0, i * 14, "גבא").draw(42, i * 14, "הוז").draw(84, i * 14, "טיכ");
        }
        assertThat(page.rows()).noneMatch(row -> row.contains("|"));
    }
}
