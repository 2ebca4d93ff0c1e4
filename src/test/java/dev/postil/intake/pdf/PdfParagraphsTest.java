package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Readings;
import dev.postil.model.MarkType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfParagraphsTest {

    private static final String[] PROSE = {
        "The harbour was quiet when the first of the fishing boats came in, and",
        "nobody on the quay had expected them before the morning. Their skipper",
        "waved to the watchman, who had been reading a book about the weather of",
        "the northern seas, and went on to the office."
    };

    @Test
    void linesOfOneParagraphAreJoined() throws Exception {
        var reading = new PdfPages().lines(PROSE).gap(10).lines(PROSE).read();

        assertThat(Readings.outline(reading).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).isEqualTo("paragraph: " + joined()));
    }

    @Test
    void anIndentOrAShortLineEndsAParagraph() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .at(86, 760 - 4 * 13.2f)
                        .lines(PROSE[0])
                        .at(72, 760 - 5 * 13.2f)
                        .lines(PROSE[1])
                        .read();

        assertThat(Readings.outline(reading).lines()).hasSize(2);
    }

    @Test
    void hyphensOfLineEndsGoUnlessTheDocumentHasThemElsewhere() throws Exception {
        var reading =
                new PdfPages()
                        .lines(
                                "The committee had to wait for a decision that was taken in a most extra-",
                                "ordinary way, by people who had never before been asked about a well-",
                                "known rule. They were a well-known group of people who did not mind it.")
                        .read();

        assertThat(reading.content().text())
                .contains("most extraordinary way", "about a well-known rule");
    }

    @Test
    void aQuotationThatIsSetInAtBothEdgesIsOneParagraph() {
        SetLines page =
                new SetLines()
                        .draw(0, -14, "अपने आप को सब के सब")
                        .draw(0, 0, "अपने आप को सब के सब")
                        .draw(20, 14, "वह लोग कहा न")
                        .draw(20, 28, "आएगा थे");
        List<Row> rows = new RowReader().rows(0, page.glyphs());

        List<Paragraph> read =
                new ParagraphReader(rows, new Typography(10, 1.4f, false, false)).read();

        assertThat(read).hasSize(2);
        assertThat(read.getLast().rows()).hasSize(2);
    }

    @Test
    void aHyphenBehindASignOfHindiStaysWithBothWords() {
        Row one = new RowReader().rows(0, new SetLines().draw(0, 0, "अपने-").glyphs()).getFirst();
        Row two = new RowReader().rows(0, new SetLines().draw(0, 14, "आप").glyphs()).getFirst();

        assertThat(new Hyphens(List.of(one, two)).join("अपने-", one, two))
                .isEqualTo(Hyphens.Join.NOTHING);
    }

    @Test
    void softHyphensOfLineEndsGoWhateverWordsTheyDivide() throws Exception {
        var reading =
                new PdfPages()
                        .lines(
                                "The back of the ground was seen in the light of what they wrote back\u00AD",
                                "ground papers about, which is more than anybody would have thought of.")
                        .read();

        assertThat(reading.content().text()).contains("wrote background papers");
    }

    @Test
    void hyphensThatAFontCallsSoftWithinLinesAreOrdinaryOnes() throws Exception {
        var reading =
                new PdfPages()
                        .lines(
                                "The agency takes an e\u00ADfile of the well\u00ADknown form as all have it, a well\u00AD",
                                "known way of doing such things that nobody would have thought to mind.")
                        .read();

        assertThat(reading.content().text())
                .contains("an e-file of the well-known form", "a well-known way");
    }

    @Test
    void aParagraphGoesOnOverThePageBreak() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE[0], PROSE[1], PROSE[2])
                        .nextPage()
                        .lines(PROSE[3])
                        .gap(8)
                        .lines(PROSE)
                        .read();

        assertThat(Readings.outline(reading)).startsWith("paragraph: " + joined() + "\n");
        assertThat(reading.content().pages())
                .hasSize(2)
                .last()
                .satisfies(
                        page ->
                                assertThat(page.span().of(reading.content().text()))
                                        .startsWith("the northern seas"));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        PdfPages pages = new PdfPages();
        float[] columns = {72, 320};
        for (int i = 0; i < 12; i++) {
            pages.row(
                    columns,
                    "left words of the line numbered " + (char) ('a' + i),
                    "right words of the line numbered " + (char) ('a' + i));
        }

        String text = pages.read().content().text();

        assertThat(text.indexOf("left words of the line numbered l"))
                .isLessThan(text.indexOf("right words of the line numbered a"));
    }

    @Test
    void raisedNumbersAreMarkedAndBoldWordsToo() throws Exception {
        var reading =
                new PdfPages()
                        .lines(PROSE)
                        .gap(20)
                        .put(PdfPages.PLAIN, 11, 72, 600, "It was said")
                        .put(PdfPages.PLAIN, 7, 124.5f, 604, "12")
                        .put(PdfPages.BOLD, 11, 135.5f, 600, "twice")
                        .put(PdfPages.PLAIN, 11, 167, 600, "that day.")
                        .read();

        String text = reading.content().text();
        assertThat(text).contains("It was said12 twice that day.");
        assertThat(reading.content().marks())
                .anySatisfy(
                        mark -> {
                            assertThat(mark.type()).isEqualTo(MarkType.SUPERSCRIPT);
                            assertThat(mark.span().of(text)).isEqualTo("12");
                        })
                .anySatisfy(
                        mark -> {
                            assertThat(mark.type()).isEqualTo(MarkType.BOLD);
                            assertThat(mark.span().of(text)).isEqualTo("twice");
                        });
    }

    private static String joined() {
        return String.join(" ", PROSE);
    }
}
