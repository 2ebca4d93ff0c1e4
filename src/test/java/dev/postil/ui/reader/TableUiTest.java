package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/// How the rows of a table stand on screen.
class TableUiTest extends ReaderUi {

    private static final String LONG =
            "words that go on for longer than one line has room for, ".repeat(3);

    private static Texts rows(String... rows) {
        Texts texts = new Texts().paragraph("Above the table");
        for (String row : rows) {
            texts.block(BlockType.TABLE_ROW, row);
        }
        return texts.paragraph("Below the table");
    }

    private Bounds of(String words) {
        int at = desk.document().text().indexOf(words);
        return bounds(new Span(at, at + words.length())).getFirst();
    }

    private void assertAligned(String one, String other) {
        assertThat(of(one).getMinX()).isCloseTo(of(other).getMinX(), within(0.01));
    }

    @Test
    void cellsOfAColumnBeginBelowEachOther() {
        open(rows("\t2023\t2024", "Northern harbour\t12.4\t13.0", "South\t7\t8.25").content());

        assertAligned("12.4", "2023");
        assertAligned("7", "2023");
        assertAligned("8.25", "2024");
        assertThat(of("12.4").getMinX()).isGreaterThan(of("Northern harbour").getMaxX());
        picture("reader-table", stage().getScene());
    }

    @Test
    void columnsFollowTheSizeOfTheType() {
        open(rows("Northern harbour\t12.4", "South\t7").content());
        double before = of("12.4").getMinX();

        fx(() -> settings.zoom().set(150));
        settle();

        assertAligned("7", "12.4");
        assertThat(of("7").getMinX()).isNotEqualTo(before);
        assertThat(of("12.4").getMinX()).isGreaterThan(of("Northern harbour").getMaxX());
    }

    @Test
    void aLastColumnOfManyWordsTakesSeveralLines() {
        open(rows("Risk\tWhat may follow", "Ambiguity\t" + LONG).content());

        assertAligned("words that", "What may");
    }

    @Test
    void cellsThatDoNotFitBesideEachOtherStillFollowEachOther() {
        open(rows("Option\tAgainst", LONG + "end\tnext").content());

        assertThat(of("next").getMinX()).isGreaterThan(of("end").getMaxX() + 10);
        picture("reader-table-long", stage().getScene());
    }

    @Test
    void aTableStandsApartFromTheTextBelowIt() {
        Content content = rows("north\tb", "south\td").content();
        open(content);

        double between = of("south").getMinY() - of("north").getMaxY();
        double below = of("Below").getMinY() - of("south").getMaxY();

        assertThat(below).isGreaterThan(between);
    }
}
