package dev.postil.intake;

import static dev.postil.intake.OfficeFiles.odt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Page;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// Documents in the open format.
class OdtFormatTest {

    private static final String LISTS =
            """
            <text:list-style style:name="L1">
              <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
              <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
                text:display-levels="2"/>
            </text:list-style>
            <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"
              text:bullet-char="•"/></text:list-style>
            """;

    private static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    private static String text(String body) throws IntakeException {
        return odt(body).read().content().text();
    }

    @Test
    void whiteSpaceCountsAsTheFormatSays() throws Exception {
        assertThat(
                        text(
                                p(
                                        "\n  One\n   two<text:s text:c=\"2\"/>three<text:tab/>four"
                                                + "<text:line-break/>five<text:soft-page-break/>")))
                .isEqualTo("One two  three\tfour\nfive");
    }

    @Test
    void asManySpacesAsFillTheMemoryAreNotGiven() throws Exception {
        assertThat(text(p("a<text:s text:c=\"2000000000\"/>b")).length()).isLessThan(100);
    }

    @Test
    void spansAndLinksAreMarks() throws Exception {
        String styles =
                """
                <style:style style:name="T1" style:family="text"><style:text-properties
                  fo:font-weight="bold"/></style:style>
                <style:style style:name="T2" style:family="text"><style:text-properties
                  style:text-position="super 58%"/></style:style>
                """;
        Reading reading =
                odt(
                                styles,
                                p(
                                        "A <text:span text:style-name=\"T1\">bo</text:span>"
                                                + "<text:span text:style-name=\"T1\">ld</text:span>"
                                                + " x<text:span text:style-name=\"T2\">2</text:span> "
                                                + "<text:a xlink:href=\"https://a.example\">link</text:a>"))
                        .read();
        assertThat(reading.content().marks())
                .extracting(Mark::type, mark -> mark.span().of(reading.content().text()))
                .containsExactly(
                        Tuple.tuple(MarkType.BOLD, "bold"),
                        Tuple.tuple(MarkType.SUPERSCRIPT, "2"),
                        Tuple.tuple(MarkType.LINK, "link"));
    }

    @Test
    void deletedTextAndCommentsStayOut() throws Exception {
        assertThat(
                        text(
                                "<text:tracked-changes><text:changed-region><text:deletion>"
                                        + p("gone")
                                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                                        + p(
                                                "Kept<text:change-start/> new<text:change-end/>"
                                                        + "<office:annotation>"
                                                        + p("aside")
                                                        + "</office:annotation>.")))
                .isEqualTo("Kept new.");
    }

    @Test
    void listsAreNumberedAndGoOn() throws Exception {
        String list =
                "<text:list text:style-name=\"L1\"%s><text:list-item>"
                        + p("One")
                        + "<text:list><text:list-item>"
                        + p("Deep")
                        + "</text:list-item></text:list></text:list-item></text:list>";
        String signs =
                "<text:list text:style-name=\"L2\"><text:list-item>"
                        + p("Sign")
                        + p("more of it")
                        + "</text:list-item></text:list>";
        String more = list.formatted(" text:continue-numbering=\"true\"");
        assertThat(odt(LISTS, list.formatted("") + p("Between") + more + signs).outline())
                .isEqualTo(
                        """
                        list_item 1o: 1. One
                        list_item 2o: 1.1. Deep
                        paragraph: Between
                        list_item 1o: 2. One
                        list_item 2o: 2.1. Deep
                        list_item 1: Sign
                        paragraph: more of it
                        """);
    }

    @Test
    void headingsHaveTheLevelAndTheNumberOfTheOutline() throws Exception {
        String outline =
                """
                <office:styles><text:outline-style style:name="Outline">
                  <text:outline-level-style text:level="1" style:num-format="1"/>
                  <text:outline-level-style text:level="2" style:num-format="1"
                    text:display-levels="2"/></text:outline-style></office:styles>
                """;
        assertThat(
                        odt("<text:h text:outline-level=\"1\">Scope</text:h>"
                                        + "<text:h text:outline-level=\"2\">Terms</text:h>"
                                        + "<text:p text:style-name=\"Quotations\">So</text:p>")
                                .styles(outline)
                                .outline())
                .isEqualTo("heading 1: 1 Scope\nheading 2: 1.1 Terms\nparagraph: So\n");
    }

    @Test
    void tablesFramesAndNotesAreRead() throws Exception {
        String cell = "<table:table-cell>%s</table:table-cell>";
        String row =
                "<table:table-row>" + cell + cell + "<table:covered-table-cell/></table:table-row>";
        String table =
                "<table:table><table:table-header-rows>"
                        + row.formatted(p("Name"), p("Year"))
                        + "</table:table-header-rows>"
                        + row.formatted(p("Ada"), p("2025"))
                        + "</table:table>";
        String note =
                "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                        + p("Aside.")
                        + "</text:note-body></text:note>";
        String frame = "<draw:frame><draw:text-box>" + p("Boxed") + "</draw:text-box></draw:frame>";
        assertThat(odt(p("Text" + note + frame + " on") + table).outline())
                .isEqualTo(
                        """
                        paragraph: Text[1] on
                        paragraph: Boxed
                        table_row: Name\tYear
                        table_row: Ada\t2025
                        footnote: [1] Aside.
                        """);
    }

    @Test
    void cellsStayInTheirColumns() throws Exception {
        String cell = "<table:table-cell>%s</table:table-cell>";
        String table =
                "<table:table><table:table-row>"
                        + cell.formatted("")
                        + cell.formatted(p("2024"))
                        + cell.formatted(p("2025"))
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell table:number-columns-spanned=\"2\">"
                        + p("both")
                        + "</table:table-cell><table:covered-table-cell/>"
                        + cell.formatted(p("7"))
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                        + cell.formatted(p("8"))
                        + "</table:table-row></table:table>";
        assertThat(odt(table).outline())
                .isEqualTo("table_row: \t2024\t2025\ntable_row: both\t\t7\ntable_row: \t\t8\n");
    }

    @Test
    void whatARepeatedCellHoldsComesOnce() throws Exception {
        String cell =
                "<table:table-cell table:number-columns-repeated=\"90\">%s</table:table-cell>";
        String row = "<table:table><table:table-row>" + cell + "</table:table-row></table:table>";
        String nested = p("deep");
        for (int i = 0; i < 5; i++) {
            nested = row.formatted(nested);
        }
        assertThat(odt(nested).outline()).isEqualTo("paragraph: deep\n");
    }

    @Test
    void aTableWithAHeadIsOneHoweverEmptyItIs() throws Exception {
        String cell = "<table:table-cell>%s</table:table-cell>";
        String row = "<table:table-row>" + cell + cell + "</table:table-row>";
        String table =
                "<table:table><table:table-header-rows>"
                        + row.formatted(p("Risk"), p("Why"))
                        + "</table:table-header-rows>"
                        + row.formatted(p("one"), "")
                        + row.formatted(p("two"), "")
                        + "</table:table>";
        assertThat(odt(table).outline())
                .isEqualTo("table_row: Risk\tWhy\ntable_row: one\ntable_row: two\n");
    }

    @Test
    void contentsHeadsAndFeetAreFolded() throws Exception {
        String master =
                "<office:master-styles><style:master-page><style:header>"
                        + p("Head")
                        + "</style:header><style:footer>"
                        + p("Foot")
                        + "</style:footer></style:master-page></office:master-styles>";
        String contents =
                "<text:table-of-content><text:table-of-content-source><text:index-title-template>"
                        + "No</text:index-title-template></text:table-of-content-source><text:index-body>"
                        + p("Scope 1")
                        + "</text:index-body></text:table-of-content>";
        assertThat(odt(contents + p("Text")).styles(master).outline())
                .isEqualTo(
                        "~paragraph: Head\n~paragraph: Scope 1\nparagraph: Text\n~paragraph: Foot\n");
    }

    @Test
    void pagesBeginAtBreaks() throws Exception {
        String styles =
                "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties"
                        + " fo:break-before=\"page\"/></style:style>";
        Reading reading =
                odt(
                                styles,
                                p("One <text:soft-page-break/>two")
                                        + "<text:p text:style-name=\"P1\">three</text:p>")
                        .read();
        assertThat(reading.content().pages())
                .extracting(Page::label, page -> page.span().of(reading.content().text()))
                .containsExactly(
                        Tuple.tuple("1", "One "),
                        Tuple.tuple("2", "two\n"),
                        Tuple.tuple("3", "three"));
    }

    @Test
    void whatTheFileSaysAboutItselfIsKept() throws Exception {
        Reading reading =
                odt(p("Words."))
                        .meta(
                                "<dc:title>The Strait</dc:title>"
                                        + "<meta:initial-creator>Ada Marr</meta:initial-creator>"
                                        + "<meta:creation-date>2025-03-22T08:00:00</meta:creation-date>"
                                        + "<dc:language>en-GB</dc:language>")
                        .read();
        assertThat(reading.title()).isEqualTo("The Strait");
        assertThat(reading.creators()).containsExactly("Ada Marr");
        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.language()).isEqualTo("en-GB");
    }

    @Test
    void aFlatFileIsReadAsAPackedOne() throws Exception {
        Reading reading = OfficeFiles.read(OfficeFiles.flat(p("Flat")));
        assertThat(reading.content().text()).isEqualTo("Flat");
        assertThat(reading.mediaType()).endsWith("flat-xml");
    }
}
