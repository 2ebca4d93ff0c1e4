package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Readings;
import dev.postil.model.BlockType;
import dev.postil.model.MarkType;
import org.junit.jupiter.api.Test;

class PdfStructureTest {

    private static final String[] PROSE = {
        "The harbour was quiet when the first of the fishing boats came in, and",
        "nobody on the quay had expected them before the morning. Their skipper",
        "waved to the watchman, who had been reading a book about the weather."
    };

    @Test
    void headingsAreKnownByTheirSizeAndWeight() throws Exception {
        var reading =
                new PdfPages()
                        .line(PdfPages.BOLD, 20, "Harbours of the north")
                        .gap(10)
                        .lines(PROSE)
                        .gap(10)
                        .line(PdfPages.BOLD, 11, "Boats")
                        .gap(4)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.outline(reading))
                .contains("heading 1: Harbours of the north\n", "heading 2: Boats\n");
        assertThat(reading.title()).isEqualTo("Harbours of the north");
    }

    @Test
    void listItemsLoseTheirSigns() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .gap(6)
                        .lines("\u2022 oars", "\u2022 sails")
                        .gap(6)
                        .lines("1. the first", "2. the second", "3. the third")
                        .read();

        assertThat(Readings.outline(reading))
                .contains("list_item 1: oars\nlist_item 1: sails\n")
                .contains("list_item 1o: the first\nlist_item 1o: the second\n");
    }

    @Test
    void rowsOfATableKeepTheirCells() throws Exception {
        float[] columns = {72, 200, 330};
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .gap(8)
                        .row(columns, "Boat", "Crew", "Year")
                        .row(columns, "Maria", "7", "1921")
                        .row(columns, "Hope", "12", "1934")
                        .gap(8)
                        .lines("Table 1. Boats of the harbour")
                        .read();

        assertThat(Readings.texts(reading, BlockType.TABLE_ROW))
                .containsExactly("Boat\tCrew\tYear", "Maria\t7\t1921", "Hope\t12\t1934");
        assertThat(Readings.texts(reading, BlockType.CAPTION))
                .containsExactly("Table 1. Boats of the harbour");
    }

    @Test
    void runningHeadsAndPageNumbersAreFolded() throws Exception {
        PdfPages pages = new PdfPages();
        for (int i = 1; i <= 5; i++) {
            pages.put(PdfPages.PLAIN, 9, 72, 800, "Harbours, volume " + i);
            pages.gap(i * 7).lines(PROSE).gap(14).lines(PROSE);
            pages.put(PdfPages.PLAIN, 9, 300, 40, Integer.toString(i + 10));
            if (i < 5) {
                pages.nextPage();
            }
        }

        var reading = pages.read();

        assertThat(Readings.folded(reading)).contains("Harbours, volume 1", "11", "15").hasSize(10);
        assertThat(Readings.texts(reading, BlockType.PARAGRAPH)).hasSize(10);
    }

    @Test
    void whatTheFileSaysIsNoTextIsFolded() throws Exception {
        var reading =
                new PdfPages()
                        .artifact(true)
                        .lines("Printed by the harbour office")
                        .artifact(false)
                        .gap(20)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.folded(reading)).containsExactly("Printed by the harbour office");
    }

    /// Some programs say it of all that they write.
    @Test
    void aFileThatSaysSoOfMostOfItsTextIsNotBelieved() throws Exception {
        var reading =
                new PdfPages()
                        .artifact(true)
                        .lines(PROSE)
                        .artifact(false)
                        .gap(20)
                        .lines("x")
                        .read();

        assertThat(Readings.folded(reading)).isEmpty();
    }

    @Test
    void tablesOfContentsAreFolded() throws Exception {
        var reading =
                new PdfPages()
                        .lines(
                                "Harbours . . . . . . . . . . . . 1",
                                "Boats . . . . . . . . . . . . . 12")
                        .lines("Weather . . . . . . . . . . . 31")
                        .gap(10)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.folded(reading)).hasSize(3);
    }

    @Test
    void footnotesStandAtTheEndAndAreLinked() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .put(PdfPages.PLAIN, 7, 428, 737, "1")
                        .put(PdfPages.PLAIN, 6, 72, 84, "1")
                        .put(PdfPages.PLAIN, 8, 76, 80, "A book of some length.")
                        .nextPage()
                        .lines(PROSE)
                        .read();

        assertThat(Readings.outline(reading)).endsWith("footnote: [1] A book of some length.\n");
        String text = reading.content().text();
        int note = text.indexOf("[1] A book");
        assertThat(reading.content().marks())
                .filteredOn(mark -> mark.type() == MarkType.LINK)
                .extracting(mark -> mark.href())
                .contains("#char=" + note);
    }

    @Test
    void programTextKeepsItsLines() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .gap(8)
                        .line(PdfPages.FIXED, 10, "if (boat)")
                        .line(PdfPages.FIXED, 10, "  sail();")
                        .gap(8)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.texts(reading, BlockType.CODE)).containsExactly("if (boat)\n  sail();");
    }

    @Test
    void notesAsLargeAsTheTextAreKnownByTheirRaisedSign() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .put(PdfPages.PLAIN, 7, 428, 737, "1")
                        .put(PdfPages.PLAIN, 7, 72, 100, "1")
                        .put(PdfPages.PLAIN, 11, 77, 96, "A book of some length.")
                        .read();

        assertThat(Readings.outline(reading)).endsWith("footnote: [1] A book of some length.\n");
    }

    @Test
    void theFootOfAPageThatIsDrawnFirstComesLast() throws Exception {
        var reading =
                new PdfPages().put(PdfPages.PLAIN, 11, 72, 60, "The foot.").lines(PROSE).read();

        assertThat(Readings.outline(reading)).endsWith("paragraph: The foot.\n");
    }

    @Test
    void bulletsFarFromTheirTextAreNoColumnOfATable() throws Exception {
        float[] columns = {72, 100};
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .row(columns, "\u2022", "cheap water at once")
                        .row(columns, "\u2022", "a permit without an end")
                        .read();

        assertThat(Readings.outline(reading))
                .endsWith(
                        "list_item 1: cheap water at once\nlist_item 1: a permit without an end\n");
    }

    @Test
    void numberedLinesAreItemsOfTheirOwn() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .gap(8)
                        .lines(
                                "1. The well must not take more than that in a day, over a month, as it",
                                "2. Readings are sent to the office in every quarter, even when nothing",
                                "3. If the level falls below the mark, pumping stops within one day of it")
                        .read();

        assertThat(Readings.outline(reading).lines().filter(line -> line.startsWith("list_item")))
                .hasSize(3);
    }

    @Test
    void linesInTheMiddleOfThePageStandByThemselves() throws Exception {
        var reading =
                new PdfPages()
                        .put(PdfPages.PLAIN, 11, 250, 780, "Marian Holt")
                        .put(PdfPages.PLAIN, 11, 240, 766, "14 March 2024, A.")
                        .at(72, 700)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.outline(reading)).startsWith("paragraph: Marian Holt\nparagraph: 14");
    }
}
