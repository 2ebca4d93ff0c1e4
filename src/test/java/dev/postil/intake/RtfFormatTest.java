package dev.postil.intake;

import static dev.postil.intake.Readings.outline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfFormatTest {

    private static final String FONTS =
            "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Gothic;}}";
    private static final String STYLES =
            "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 toc 1;}"
                    + "{\\s3 Quote;}{\\*\\cs9 Strong;}}";

    private static Reading read(String rtf) throws IntakeException {
        String whole = "{\\rtf1\\ansi\\ansicpg1252" + FONTS + STYLES + rtf + "}";
        return Readings.ofBytes("a.doc", whole.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "caf\\'e9, café",
        "\\f1 \\'c4\\'e0, Да",
        "\\f2 \\'93\\'fa\\'96\\'7b, 日本",
        "\\u1076?\\u1072?, да",
        "\\uc2\\u1076\\'a4\\'a4\\u1072xx., да.",
        "\\u-10187?\\u-8704?, \uD835\uDE00",
        "\\lquote a\\rquote\\endash b, ‘a’–b",
        "non\\~stop \\{a\\} \\\\, non stop {a} \\",
        "co\\-op{\\v hidden}{\\deleted gone}, coop",
        "{\\*\\unknown no}yes{\\upr{a}{\\*\\ud{b}}}, yesb",
        "a\\bin3 }}}b{\\pict 0123}, ab",
        "{\\fs2 .0}big, big",
    })
    void charactersAreThoseOfTheirEncoding(String rtf, String text) throws IntakeException {
        assertThat(read(rtf).content().text()).isEqualTo(text);
    }

    @Test
    void paragraphsAreWhatTheirStylesSay() throws IntakeException {
        Reading reading =
                read(
                        """
                        {\\info{\\title A Brief}{\\author Ada Marr}{\\operator Ben}}
                        {\\header Draft\\par}
                        \\pard\\s1 Aims\\par\\pard\\s2 Aims\\tab 1\\par
                        \\pard\\s3 Quoted\\line lines\\par
                        \\pard\\outlinelevel1 Deeper\\par
                        \\pard{\\listtext 1.\\tab}\\ls1 First\\par
                        \\pard{\\listtext\\'b7\\tab}\\ilvl1\\ls2 Second\\par
                        \\pard\\li360\\fi-360 \\bullet\\tab Third\\par
                        \\pard Done""");
        assertThat(reading.title()).isEqualTo("A Brief");
        assertThat(reading.creators()).containsExactly("Ada Marr");
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        ~paragraph: Draft
                        heading 1: Aims
                        ~paragraph: Aims\t1
                        quote: Quoted⏎lines
                        heading 2: Deeper
                        list_item 1o: First
                        list_item 2: Second
                        list_item 1: Third
                        paragraph: Done
                        """);
    }

    @Test
    void rowsOfTablesAreOnePassageEach() throws IntakeException {
        Reading reading =
                read(
                        """
                        \\trowd\\pard\\intbl One\\par more\\cell {\\b Two}\\cell\\row
                        \\pard\\intbl Three\\cell\\cell\\row
                        \\pard After""");
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        table_row: One more\tTwo
                        table_row: Three
                        paragraph: After
                        """);
    }

    @Test
    void marksAndLinksAreKept() throws IntakeException {
        Reading reading =
                read(
                        """
                        {\\b Bold}{\\i0  and }\\i italic\\plain  E=mc{\\super 2} H{\\sub 2}O
                        {\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt there}}
                        {\\field{\\*\\fldinst HYPERLINK "javascript:no"}{\\fldrslt not}}""");
        String text = reading.content().text();
        assertThat(reading.content().marks())
                .extracting(mark -> mark.type() + " " + mark.span().of(text))
                .containsExactly(
                        "BOLD Bold", "ITALIC italic", "SUPERSCRIPT 2", "SUBSCRIPT 2", "LINK there");
        assertThat(reading.content().marks().getLast().href()).isEqualTo("https://example.org/");
    }

    @Test
    void notesStandAtTheEndAndLeadBack() throws IntakeException {
        Reading reading =
                read(
                        "Said{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} By whom?} so.\\par End");
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        paragraph: Said[1] so.
                        paragraph: End
                        footnote: [1] By whom?
                        """);
        int note = reading.content().text().lastIndexOf("[1]");
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("#char=" + note, null, "#char=4", null);
    }

    @Test
    void textInBoxesIsReadOnce() throws IntakeException {
        Reading reading =
                read(
                        "Before{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Boxed\\par}}"
                                + "{\\shprslt{\\*\\do{\\dptxbxtext Boxed\\par}}}}\\par");
        assertThat(outline(reading)).isEqualTo("paragraph: Boxed\nparagraph: Before\n");
    }

    @Test
    void groupsWithoutEndAreRead() throws IntakeException {
        String deep = "{\\b ".repeat(100_000);
        assertThat(read(deep + "deep").content().text()).isEqualTo("deep");
        assertThat(read("}".repeat(1000) + "{{{shallow").content().text()).isEqualTo("shallow");
    }
}
