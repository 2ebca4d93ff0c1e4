package dev.postil.intake;

import static dev.postil.intake.OfficeFiles.docx;
import static dev.postil.intake.OfficeFiles.p;
import static dev.postil.intake.OfficeFiles.r;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import dev.postil.model.Page;
import org.junit.jupiter.api.Test;

/// The blocks of a Word document, and what it says about itself.
class DocxStructureTest {

    private static final String STYLES =
            """
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My own"/>
              <w:basedOn w:val="berschrift1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Chapter"/>
              <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/>
              <w:basedOn w:val="Round"/></w:style>
            <w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
            <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>
            """;

    private static final String NUMBERING =
            """
            <w:abstractNum w:abstractNumId="7">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
                <w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
                <w:lvlText w:val="%1.%2)"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="8">
              <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/>
              <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;

    private static String styled(String style, String text) {
        return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text));
    }

    private static String item(int list, int level, String text) {
        return p(
                "<w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
                                .formatted(level, list)
                        + r(text));
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    @Test
    void stylesSayWhatAParagraphIsInAnyLanguage() throws Exception {
        assertThat(
                        docx(styled("Titel", "Report")
                                        + styled("berschrift1", "One")
                                        + styled("Mine", "Two")
                                        + styled("Outlined", "Deep")
                                        + styled("Round", "Plain")
                                        + styled("C", "Figure 1")
                                        + styled("T1", "One 3")
                                        + styled("Überschrift 2", "Unknown"))
                                .part("styles", STYLES)
                                .outline())
                .isEqualTo(
                        """
                        heading 1: Report
                        heading 1: One
                        heading 1: Two
                        heading 3: Deep
                        paragraph: Plain
                        caption: Figure 1
                        ~paragraph: One 3
                        paragraph: Unknown
                        """);
    }

    @Test
    void itemsAreNumberedAsWordDoes() throws Exception {
        assertThat(
                        docx(item(1, 0, "First")
                                        + item(1, 1, "Within")
                                        + item(1, 1, "Within too")
                                        + p(r("Between"))
                                        + item(1, 0, "Second")
                                        + item(1, 1, "Anew")
                                        + item(2, 0, "Sign")
                                        + item(3, 0, "Fifth")
                                        + item(0, 0, "None"))
                                .part("numbering", NUMBERING)
                                .outline())
                .isEqualTo(
                        """
                        list_item 1o: 1. First
                        list_item 2o: 1.a) Within
                        list_item 2o: 1.b) Within too
                        paragraph: Between
                        list_item 1o: 2. Second
                        list_item 2o: 2.a) Anew
                        list_item 1: Sign
                        list_item 1o: 5. Fifth
                        paragraph: None
                        """);
    }

    @Test
    void rowsOfATableAreRowsOfText() throws Exception {
        String table =
                "<w:tbl><w:tblPr/>"
                        + row(cell(p(r("Name"))) + cell(p(r("Year"))))
                        + row(cell(p(r("Ada")) + p(r("Marr"))) + cell(p(r("2025"))))
                        + "<w:tr><w:trPr><w:del/></w:trPr>"
                        + cell(p(r("gone")))
                        + "</w:tr></w:tbl>";
        assertThat(docx(table).outline())
                .isEqualTo("table_row: Name\tYear\ntable_row: Ada Marr\t2025\n");
    }

    @Test
    void itemsInACellKeepTheirSigns() throws Exception {
        String table =
                "<w:tbl>"
                        + row(cell(p(r("Pros"))) + cell(p(r("Steps"))))
                        + row(
                                cell(item(2, 0, "Cheap") + item(2, 0, "Fast"))
                                        + cell(item(1, 0, "Ask") + item(1, 0, "Wait")))
                        + "</w:tbl>";
        assertThat(docx(table).part("numbering", NUMBERING).outline())
                .isEqualTo("table_row: Pros\tSteps\ntable_row: • Cheap • Fast\t1. Ask 2. Wait\n");
    }

    @Test
    void aTableWithAHeadIsOneHoweverEmptyItIs() throws Exception {
        String head = "<w:trPr><w:tblHeader/></w:trPr>" + cell(p(r("Risk"))) + cell(p(r("Why")));
        String table =
                "<w:tbl>"
                        + row(head)
                        + row(cell(p(r("one"))) + cell(p("")))
                        + row(cell(p(r("two"))) + cell(p("")))
                        + "</w:tbl>";
        assertThat(docx(table).outline())
                .isEqualTo("table_row: Risk\tWhy\ntable_row: one\ntable_row: two\n");
    }

    @Test
    void cellsStayInTheirColumns() throws Exception {
        String wide = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";
        String table =
                "<w:tbl>"
                        + row(cell(p("")) + cell(p(r("2024"))) + cell(p(r("2025"))))
                        + row(cell(wide + p(r("both"))) + cell(p(r("7"))))
                        + row(
                                "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                                        + cell(p(r("4")))
                                        + cell(p(r("8"))))
                        + "</w:tbl>";
        assertThat(docx(table).outline())
                .isEqualTo("table_row: \t2024\t2025\ntable_row: both\t\t7\ntable_row: \t4\t8\n");
    }

    @Test
    void aTableThatPlacesThingsIsReadAsParagraphs() throws Exception {
        String inner = "<w:tbl>" + row(cell(p(r("a"))) + cell(p(r("b")))) + "</w:tbl>" + p("");
        String outer = "<w:tbl>" + row(cell(p(r("Left"))) + cell(inner)) + "</w:tbl>";
        assertThat(docx(outer).outline()).isEqualTo("paragraph: Left\ntable_row: a\tb\n");
    }

    @Test
    void aTextBoxIsReadOnceAndAfterItsParagraph() throws Exception {
        String box = "<w:txbxContent>" + p(r("In the box")) + "</w:txbxContent>";
        String both =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                        + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(docx(p(r("Before ") + both + r("after"))).outline())
                .isEqualTo("paragraph: Before after\nparagraph: In the box\n");
    }

    @Test
    void contentControlsAreTransparentAndContentsAreFolded() throws Exception {
        String control = "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        String gallery =
                "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>";
        assertThat(
                        docx(control.formatted(gallery, p(r("Contents")))
                                        + control.formatted("", p(r("Field"))))
                                .outline())
                .isEqualTo("~paragraph: Contents\nparagraph: Field\n");
    }

    @Test
    void aTableOfContentsEndsWhereItsFieldEnds() throws Exception {
        String sign = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        String begin =
                sign.formatted("begin")
                        + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
                        + sign.formatted("separate");
        assertThat(
                        docx(p(begin + r("Scope 1"))
                                        + p(r("Terms 2"))
                                        + p(sign.formatted("end") + r("Text")))
                                .outline())
                .isEqualTo("~paragraph: Scope 1\n~paragraph: Terms 2\nparagraph: Text\n");
    }

    @Test
    void notesStandAtTheEndAndLeadBack() throws Exception {
        String reference = "<w:r><w:%sReference w:id=\"2\"/></w:r>";
        Reading reading =
                docx(p(
                                r("One")
                                        + reference.formatted("footnote")
                                        + r(" two")
                                        + reference.formatted("endnote")))
                        .part(
                                "footnotes",
                                "<w:footnote w:id=\"-1\">"
                                        + p(r("rule"))
                                        + "</w:footnote><w:footnote w:id=\"2\">"
                                        + p(r("Foot."))
                                        + "</w:footnote>")
                        .part(
                                "endnotes",
                                "<w:endnote w:id=\"2\">"
                                        + p(r("End."))
                                        + p(r("More."))
                                        + "</w:endnote>")
                        .read();
        assertThat(Readings.outline(reading))
                .isEqualTo(
                        """
                        paragraph: One[1] two[2]
                        footnote: [1] Foot.
                        footnote: [2] End.
                        footnote: More.
                        """);
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .contains("#char=14", "#char=24", "#char=3", "#char=10");
    }

    @Test
    void headsAndFeetAreFoldedOnce() throws Exception {
        String section =
                "<w:sectPr><w:headerReference r:id=\"h1\"/><w:headerReference r:id=\"h2\"/>"
                        + "<w:footerReference r:id=\"f\"/></w:sectPr>";
        assertThat(
                        docx(p(r("Text")) + section)
                                .part("header1", p(r("Draft")))
                                .part("header2", p(r("Draft")))
                                .part("footer1", p(r("Page 1")))
                                .relation("h1", "header", "header1.xml", false)
                                .relation("h2", "header", "/word/header2.xml", false)
                                .relation("f", "footer", "footer1.xml", false)
                                .outline())
                .isEqualTo("~paragraph: Draft\nparagraph: Text\n~paragraph: Page 1\n");
    }

    @Test
    void pagesBeginWhereWordLaidThemOut() throws Exception {
        String laidOut = "<w:r><w:lastRenderedPageBreak/></w:r>";
        String set = "<w:r><w:br w:type=\"page\"/></w:r>";
        Reading reading =
                docx(p(r("One") + set) + p(laidOut + r("two ") + laidOut + r("three"))).read();
        assertThat(reading.content().pages())
                .extracting(Page::label, page -> page.span().of(reading.content().text()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "One\n"),
                        org.assertj.core.groups.Tuple.tuple("2", "two "),
                        org.assertj.core.groups.Tuple.tuple("3", "three"));
        assertThat(docx(p(r("One") + set) + p(r("two"))).read().content().pages()).hasSize(2);
        assertThat(docx(p(r("One"))).read().content().pages()).isEmpty();
    }

    @Test
    void boldLinesAreHeadingsWhereThereAreNoOthers() throws Exception {
        String bold = p("<w:r><w:rPr><w:b/></w:rPr><w:t>Background</w:t></w:r>");
        assertThat(docx(bold + p(r("Some text.")) + bold).outline())
                .isEqualTo(
                        """
                        heading 2: Background
                        paragraph: Some text.
                        paragraph: Background
                        """);
    }

    @Test
    void whatTheFileSaysAboutItselfIsKept() throws Exception {
        String core =
                "<p xmlns:dc=\"urn:dc\"><dc:title>The Strait in 2025</dc:title>"
                        + "<dc:creator>Ada Marr; B. Lin</dc:creator>"
                        + "<created>2025-03-22T08:00:00Z</created><dc:language>de-AT</dc:language></p>";
        Reading reading =
                docx(p(r("The strait in 2025")) + p(r("Words.")))
                        .with("docProps/core.xml", core)
                        .read();
        assertThat(reading.title()).isEqualTo("The strait in 2025");
        assertThat(reading.creators()).containsExactly("Ada Marr", "B. Lin");
        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.language()).isEqualTo("de-AT");
        assertThat(Readings.outline(reading)).startsWith("heading 1: The strait in 2025\n");
    }
}
