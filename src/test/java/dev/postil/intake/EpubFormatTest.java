package dev.postil.intake;

import static dev.postil.intake.Readings.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.model.Mark;
import dev.postil.model.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EpubFormatTest {

    private static final String PROSE = "<p>The committee said nothing, at length.</p>";

    @Test
    void chaptersStandInTheOrderOfReading() throws IntakeException {
        Reading reading =
                new Book()
                        .page("z.xhtml", "<h1>One</h1><p>First<br/>line.</p>")
                        .page("a.xhtml", "<h1>Two</h1>" + PROSE)
                        .read();
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        heading 1: One
                        paragraph: First⏎line.
                        heading 1: Two
                        paragraph: The committee said nothing, at length.
                        """);
        assertThat(reading.mediaType()).isEqualTo("application/epub+zip");
    }

    @Test
    void aBookSaysWhoWroteItAndWhen() throws IntakeException {
        Reading reading =
                new Book()
                        .metadata(
                                """
                                <dc:title>A &amp;amp; B</dc:title><dc:language>de-AT</dc:language>
                                <dc:creator opf:role="aut">Ada Marr</dc:creator>
                                <dc:creator id="c2">Ben Okri</dc:creator>
                                <dc:creator id="c3">Someone Else</dc:creator>
                                <meta refines="#c2" property="role">aut</meta>
                                <meta refines="#c3" property="role">trl</meta>
                                <dc:date opf:event="modification">2020-01-01</dc:date>
                                <dc:publisher>Harbour Press</dc:publisher>
                                <dc:date>1949</dc:date>""")
                        .page("a.xhtml", PROSE)
                        .read();
        assertThat(reading.title()).isEqualTo("A & B");
        assertThat(reading.creators()).containsExactly("Ada Marr", "Ben Okri");
        assertThat(reading.outlet()).isEqualTo("Harbour Press");
        assertThat(reading.published()).isEqualTo("1949");
        assertThat(reading.language()).isEqualTo("de-AT");
    }

    @Test
    void linksLeadIntoOtherChapters() throws IntakeException {
        Reading reading =
                new Book()
                        .page("a.xhtml", "<p id='x'>See <a href='b.xhtml#x'>below</a>.</p>")
                        .page("b.xhtml", "<p>Not here.</p><p id='x'>But <a href='#x'>here</a>.</p>")
                        .read();
        int place = reading.content().text().indexOf("But here");
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("#char=" + place, "#char=" + place);
    }

    @Test
    void notesStandAtTheEndAndLeadBack() throws IntakeException {
        Reading reading =
                new Book()
                        .page(
                                "a.xhtml",
                                """
                                <p id="r">Said<a epub:type="noteref" href="#n">1</a> so.</p>
                                <aside epub:type="footnote" id="n" hidden="hidden">
                                <p><a href="#r">1</a> By whom?</p></aside>""")
                        .page("b.xhtml", PROSE)
                        .read();
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        paragraph: Said[1] so.
                        paragraph: The committee said nothing, at length.
                        footnote: [1] By whom?
                        """);
        int note = reading.content().text().indexOf("[1] By");
        assertThat(reading.content().marks())
                .extracting(mark -> mark.type() + " " + mark.href())
                .containsExactly("LINK #char=" + note, "SUPERSCRIPT null", "LINK #char=0");
    }

    @Test
    void notesWithOneSignAreNumbered() throws IntakeException {
        Reading reading =
                new Book()
                        .page(
                                "a.xhtml",
                                """
                                <p>One<a epub:type="noteref" href="b.xhtml#m">*</a>
                                and two<a epub:type="noteref" href="b.xhtml#n">*</a></p>""")
                        .page(
                                "b.xhtml",
                                """
                                <section epub:type="endnotes"><h2>Notes</h2>
                                <div epub:type="endnote" id="m"><p>Of one.</p></div>
                                <div epub:type="endnote" id="n"><p>Of two.</p></div></section>""")
                        .read();
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        paragraph: One[1] and two[2]
                        heading 2: Notes
                        footnote: [1] Of one.
                        footnote: [2] Of two.
                        """);
    }

    @Test
    void pagesOfThePrintedBookAreKnown() throws IntakeException {
        Reading reading =
                new Book()
                        .page(
                                "a.xhtml",
                                """
                                <p><span epub:type="pagebreak" id="p4" title="4"/>Fourth, and
                                <span role="doc-pagebreak">5</span>fifth.</p>
                                <p id="six">Sixth.</p>""")
                        .page(
                                "nav.xhtml",
                                "nav",
                                """
                                <nav epub:type="page-list"><ol>
                                <li><a href="a.xhtml#six">6</a></li></ol></nav>""")
                        .read();
        assertThat(reading.content().text()).startsWith("Fourth, and fifth.\nSixth.");
        assertThat(reading.content().pages())
                .extracting(Page::label)
                .containsExactly("4", "5", "6");
        assertThat(reading.content().pages().get(1).span().start()).isEqualTo(12);
    }

    @Test
    void theTableOfContentsIsFolded() throws IntakeException {
        Reading reading =
                new Book()
                        .page("nav.xhtml", "nav", "<nav epub:type='toc'><p>Contents</p></nav>")
                        .page("a.xhtml", "<div epub:type='toc'><p>Again</p></div>" + PROSE)
                        .read();
        assertThat(Readings.folded(reading)).containsExactly("Contents", "Again");
    }

    @Test
    void ofTwoWaysToShowSomethingOneIsRead() throws IntakeException {
        Reading reading =
                new Book()
                        .page(
                                "a.xhtml",
                                """
                                <epub:switch><epub:case required-namespace="http://a.example/">
                                <p>Chemistry</p></epub:case>
                                <epub:default><p>Words</p></epub:default></epub:switch>""")
                        .read();
        assertThat(reading.content().text()).isEqualTo("Words");
    }

    @Test
    void formulasAreWrittenInOneLine() throws IntakeException {
        Reading reading =
                new Book()
                        .page(
                                "a.xhtml",
                                """
                                <p>Let <m:math xmlns:m="http://www.w3.org/1998/Math/MathML">
                                <m:mi>x</m:mi><m:mo>-</m:mo><m:mn>1</m:mn></m:math> be.</p>
                                <math display="block"><munderover><mo>∑</mo>
                                <mrow><mi>n</mi><mo>=</mo><mn>1</mn></mrow><mi>∞</mi></munderover>
                                <mfrac><mn>1</mn><msup><mi>n</mi><mn>2</mn></msup></mfrac>
                                <mo>=</mo><msqrt><mi>π</mi></msqrt></math>""")
                        .read();
        assertThat(reading.content().text())
                .isEqualTo(
                        "Let x−1 be.\n"
                                + "$$\\sum\\limits_{n=1}^{\\infty}\\frac{1}{n^{2}}=\\sqrt{\\pi}$$");
    }

    @Test
    void aPageThatIsNoXmlIsReadAsBrowsersDo() throws IntakeException {
        Reading reading =
                new Book().page("a.xhtml", "<p>One<br>two<p>Three &nbsp; four<hr>").read();
        assertThat(reading.content().text()).isEqualTo("One\ntwo\nThree four");
    }

    @Test
    void anElementWithAPrefixAloneIsRead() throws IntakeException {
        Reading reading = new Book().page("a.xhtml", "<p>One <m:>two</m:></p>").read();
        assertThat(reading.content().text()).isEqualToNormalizingWhitespace("One two");
    }

    @Test
    void aFolderWhoseNameEndsLikeOneOfWordIsNone() throws IntakeException {
        Reading reading = new Book().page("keyword/a.xhtml", PROSE).read();
        assertThat(reading.mediaType()).isEqualTo("application/epub+zip");
    }

    @Test
    void aChapterIsReadInTheEncodingThatItDeclares() throws IOException, IntakeException {
        String page =
                "<?xml version='1.0' encoding='KOI8-R'?><html xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<head><title/></head><body><p>Мир, труд, май.</p></body></html>";
        byte[] book = new Book().listed("a.xhtml", "").file("OPS/a.xhtml", "@@").bytes();
        assertThat(Readings.ofBytes("a.epub", replaced(book, page.getBytes("KOI8-R"))).content())
                .extracting(content -> content.text())
                .isEqualTo("Мир, труд, май.");
    }

    /// The same book with the page in place of `@@`.
    private static byte[] replaced(byte[] book, byte[] page) throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(other)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                boolean isPage = new String(bytes, StandardCharsets.UTF_8).equals("@@");
                out.write(isPage ? page : bytes);
            }
        }
        return other.toByteArray();
    }

    @Test
    void whatIsMissingIsLeftOut() throws IntakeException {
        Reading reading = new Book().listed("gone.xhtml", "").page("a.xhtml", PROSE).read();
        assertThat(reading.content().text()).isEqualTo("The committee said nothing, at length.");
        Reading bare = new Book().page("a.xhtml", PROSE).file("META-INF/container.xml", "").read();
        assertThat(bare.title()).isEqualTo("Strategic Ambiguity");
        Reading unlisted = new Book().page("a.xhtml", PROSE).file("OPS/book.opf", "").read();
        assertThat(unlisted.content()).isEqualTo(reading.content());
    }

    @Test
    void anArchiveThatWasCutIsReadAsFarAsItGoes() throws IntakeException {
        byte[] whole = new Book().page("a.xhtml", PROSE).page("b.xhtml", PROSE.repeat(9)).bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
        assertThat(Readings.ofBytes("book.epub", cut).content().text())
                .startsWith("The committee said nothing, at length.");
    }

    @Test
    void encryptedTextIsSaidToBeAndScrambledFontsAreNone() throws IntakeException {
        String encryption =
                """
                <encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="%s"/>
                <enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData>
                </enc:EncryptedData></encryption>""";
        String aes = encryption.formatted("http://www.w3.org/2001/04/xmlenc#aes128-cbc");
        String font = encryption.formatted("http://www.idpf.org/2008/embedding");
        Book locked =
                new Book()
                        .listed("a.xhtml", "")
                        .file("OPS/a.xhtml", "\u0001\u0007\u0003")
                        .file("META-INF/encryption.xml", aes);
        assertReason(locked::read, Reason.ENCRYPTED);
        Book plain = new Book().page("a.xhtml", PROSE).file("META-INF/encryption.xml", font);
        assertThat(plain.read().content().text()).isNotBlank();
    }

    @Test
    void picturesWithoutTextAreSaidToBe() {
        Book book = new Book().page("a.xhtml", "<div><img src='1.png' alt=''/></div>");
        assertReason(book::read, Reason.PICTURES);
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        Book book = new Book().page("a.xhtml", "<p>" + " ".repeat(30 << 20) + "</p>");
        assertReason(book::read, Reason.BOUNDLESS);
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] bytes =
                "PK\u0003\u0004 and no more".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertReason(() -> Readings.ofBytes("book.epub", bytes), Reason.DAMAGED);
    }

    @Test
    void elementsOfNoVocabularyAreRead() throws IntakeException {
        assertThat(outline(new Book().page("a.xhtml", "<x:y xmlns=''>Words</x:y>").read()))
                .isEqualTo("paragraph: Words\n");
    }

    private static void assertReason(ThrowingCallable reading, Reason reason) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        IntakeException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
