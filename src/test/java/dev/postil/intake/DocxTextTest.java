package dev.postil.intake;

import static dev.postil.intake.OfficeFiles.docx;
import static dev.postil.intake.OfficeFiles.p;
import static dev.postil.intake.OfficeFiles.r;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import org.junit.jupiter.api.Test;

/// The characters of a Word document: which of them are text, and how they are set.
class DocxTextTest {

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String field(String code, String shown) {
        return run("<w:fldChar w:fldCharType=\"begin\"/>")
                + run("<w:instrText>" + code + "</w:instrText>")
                + run("<w:fldChar w:fldCharType=\"separate\"/>")
                + shown
                + run("<w:fldChar w:fldCharType=\"end\"/>");
    }

    private static String text(String body) throws IntakeException {
        return docx(body).read().content().text();
    }

    @Test
    void runsAreOneTextHoweverTheyAreCut() throws Exception {
        Reading reading =
                docx(p(
                                r("Strategic ")
                                        + run("<w:rPr><w:b/></w:rPr><w:t>ambi</w:t>")
                                        + run("<w:rPr><w:b w:val=\"1\"/></w:rPr><w:t>guity</w:t>")
                                        + run("<w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>.</w:t>")))
                        .read();
        assertThat(reading.content().text()).isEqualTo("Strategic ambiguity.");
        assertThat(reading.content().marks())
                .extracting(Mark::type, mark -> mark.span().of(reading.content().text()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MarkType.BOLD, "ambiguity"));
    }

    @Test
    void strictDocumentsAreReadAsOthers() throws Exception {
        assertThat(docx(OfficeFiles.STRICT, p(r("Strict"))).read().content().text())
                .isEqualTo("Strict");
    }

    @Test
    void tabsBreaksAndHyphensAreCharacters() throws Exception {
        assertThat(
                        text(
                                p(
                                        run(
                                                "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
                                                        + "<w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
                                                        + "<w:t>e</w:t><w:sym w:font=\"Wingdings\""
                                                        + " w:char=\"F0FC\"/><w:sym w:font=\"Symbol\""
                                                        + " w:char=\"F061\"/>"))))
                .isEqualTo("a\tb\nc\u2011de✓α");
    }

    @Test
    void insertedTextIsReadAndDeletedTextIsNot() throws Exception {
        String moved = "<w:moveFrom>" + r("gone ") + "</w:moveFrom>";
        assertThat(
                        text(
                                p(
                                        r("It ")
                                                + "<w:ins>"
                                                + r("now ")
                                                + "</w:ins>"
                                                + "<w:del>"
                                                + run("<w:delText>once</w:delText>")
                                                + "</w:del>"
                                                + moved
                                                + "<w:moveTo>"
                                                + r("stands.")
                                                + "</w:moveTo>")))
                .isEqualTo("It now stands.");
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws Exception {
        String end = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        assertThat(text(p(end + r("One ")) + p(r("paragraph.")) + p(r("Next."))))
                .isEqualTo("One paragraph.\nNext.");
    }

    @Test
    void fieldsShowTheirResult() throws Exception {
        String nested = field("IF " + field("PAGE", r("7")) + " 1", r("result"));
        assertThat(text(p(r("A ") + nested + r(" and ") + field("DATE", r("Monday")) + r("."))))
                .isEqualTo("A result and Monday.");
    }

    @Test
    void boxesToTickAreSeen() throws Exception {
        String box =
                run(
                        "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>"
                                + "<w:default w:val=\"%s\"/></w:checkBox></w:ffData></w:fldChar>");
        String rest = run("<w:fldChar w:fldCharType=\"end\"/>");
        assertThat(text(p(box.formatted("1") + rest + r(" yes ") + box.formatted("0") + rest)))
                .isEqualTo("☒ yes ☐");
    }

    @Test
    void linksLeadOutAndWithin() throws Exception {
        Reading reading =
                docx(p("<w:bookmarkStart w:name=\"here\"/>" + r("Top"))
                                + p(
                                        "<w:hyperlink r:id=\"r1\">"
                                                + r("out")
                                                + "</w:hyperlink>"
                                                + r(" ")
                                                + "<w:hyperlink w:anchor=\"here\">"
                                                + r("up")
                                                + "</w:hyperlink>"
                                                + r(" ")
                                                + field(
                                                        "HYPERLINK \"https://b.example\" \\l \"x\"",
                                                        r("field"))
                                                + r(" ")
                                                + field("HYPERLINK \"javascript:x\"", r("bad"))))
                        .relation("r1", "hyperlink", "https://a.example/", true)
                        .read();
        assertThat(reading.content().text()).isEqualTo("Top\nout up field bad");
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("https://a.example/", "#char=0", "https://b.example#x");
    }

    @Test
    void commentsAreNoText() throws Exception {
        assertThat(
                        docx(p(
                                        "<w:commentRangeStart w:id=\"0\"/>"
                                                + r("Seen")
                                                + "<w:commentRangeEnd w:id=\"0\"/>"
                                                + run("<w:commentReference w:id=\"0\"/>")))
                                .part(
                                        "comments",
                                        "<w:comment w:id=\"0\">" + p(r("Aside")) + "</w:comment>")
                                .read()
                                .content()
                                .text())
                .isEqualTo("Seen");
    }

    @Test
    void hiddenWordsStayOutAndHiddenParagraphsAreFolded() throws Exception {
        String hidden = run("<w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t>");
        assertThat(docx(p(r("Seen ") + hidden) + p(hidden)).outline())
                .isEqualTo("paragraph: Seen\n~paragraph: hidden\n");
    }

    @Test
    void formulasKeepTheirLettersAndSigns() throws Exception {
        String formula =
                "<m:oMath><m:r><m:t>y=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den>"
                        + "<m:r><m:t>b</m:t></m:r></m:den></m:f><m:d><m:e><m:sSup><m:e><m:r><m:t>x"
                        + "</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e>"
                        + "</m:d></m:oMath>";
        assertThat(text(p(r("So ") + formula))).isEqualTo("So y=a/b(x2)");
    }

    @Test
    void howAWordIsReadComesAfterIt() throws Exception {
        String ruby =
                "<w:ruby><w:rubyPr/><w:rt>"
                        + r("かんじ")
                        + "</w:rt><w:rubyBase>"
                        + r("漢字")
                        + "</w:rubyBase></w:ruby>";
        assertThat(text(p(run(ruby)))).isEqualTo("漢字かんじ");
    }

    @Test
    void rightToLeftTextStandsInItsOrder() throws Exception {
        assertThat(text(p("<w:pPr><w:bidi/></w:pPr>" + r("שלום ") + r("world ") + r("عالم"))))
                .isEqualTo("שלום world عالم");
    }

    @Test
    void aFieldWithoutAnEndHidesNothingBehindItsParagraph() throws Exception {
        String begun =
                run("<w:fldChar w:fldCharType=\"begin\"/>")
                        + run("<w:instrText>PAGE</w:instrText>");
        assertThat(text(p(r("Before.")) + p(begun) + p(r("After.")))).isEqualTo("Before.\nAfter.");
    }
}
