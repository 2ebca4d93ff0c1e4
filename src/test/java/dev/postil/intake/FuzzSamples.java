package dev.postil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A small file of every format, each with much of what its format knows.
final class FuzzSamples {

    private static final String RTF =
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset128 A;}{\\f1\\fcharset0 B;}}"
                    + "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Title;}}"
                    + "{\\info{\\title A}{\\author B}{\\creatim\\yr2024\\mo2\\dy3}}"
                    + "{\\header\\pard head\\par}\\pard\\s1 One\\par\\pard{\\listtext 1.}Two"
                    + "{\\footnote\\pard{\\chftn} Note}\\'93\\'fa\\par\\trowd\\cellx100\\cellx200"
                    + "\\intbl a\\cell b\\cell\\row\\pard{\\field{\\*\\fldinst HYPERLINK "
                    + "\"http://a.example\"}{\\fldrslt b}}\\u-10187?\\u-8704?{\\*\\bkmkstart x}"
                    + "{\\shp{\\*\\shpinst{\\shptxt c\\par}}}{\\v hidden}\\b bold\\b0\\page "
                    + "{\\deleted gone}\\uc2\\u20320??\\bin3 abc\\line\\tab end\\par}";

    private static final String MAIL =
            """
            From: =?utf-8?q?J=C3=BC?= <a@example.org>
            Subject: =?iso-8859-1?b?VmVyaORsdG5pcw==?=
            Date: Tue, 3 Feb 2026 10:00:00 +0100
            Message-ID: <1@example.org>
            Content-Type: multipart/mixed; boundary=ab

            --ab
            Content-Type: multipart/alternative; boundary=cd

            --cd
            Content-Type: text/plain; charset=iso-8859-2; format=flowed
            Content-Transfer-Encoding: quoted-printable

            > P=F8=EDli=B9\s
            >> more
            On Monday Ada wrote:
            --\s
            Signature
            --cd
            Content-Type: text/html; charset=utf-8

            <p>Words</p><blockquote>quoted</blockquote>
            --cd--
            --ab
            Content-Type: message/rfc822

            Subject: inner
            Content-Type: text/plain

            Forwarded.
            --ab
            Content-Type: application/pdf; name="a.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --ab--
            """;

    private static final String SAVED =
            """
            From: <Saved by a browser>
            Snapshot-Content-Location: https://example.org/a
            Content-Type: multipart/related; type="text/html"; boundary="x"

            --x
            Content-Type: text/html
            Content-Location: https://example.org/a
            Content-Transfer-Encoding: quoted-printable

            <html><body><h1>A=20page</h1><p>With words.</p></body></html>
            --x--
            """;

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>A page | Site</title>
            <meta property="article:published_time" content="2024-02-03">
            <script type="application/ld+json">{"@type":"Article","headline":"A page",
            "author":[{"name":"Ada"}],"datePublished":"2024-02-03"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>A page</h1>
            <p>By <a rel="author" href="/ada">Ada</a></p><p>A sentence of prose that goes on for
            quite a while, as they do, with <b>bold <i>words</i></b>, and a note.<sup><a id="r"
            href="#n">1</a></sup></p><pre>code\n  more</pre><table><caption>C</caption><tr><th>a</th>
            <th>b</th></tr><tr><td colspan="2">1</td></tr></table><ol start="3"><li>x<ul><li>y</ul>
            </ol><blockquote><p>q<br>r</p></blockquote><math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>
            <p dir="rtl">שלום عالم</p><section class="footnotes"><ol><li id="n"><p>A note.
            <a href="#r">↩</a></p></li></ol></section></article><footer>© 2024 Site</footer></body>
            </html>
            """;

    private static final String MARKDOWN =
            """
            ---
            title: "A text"
            author: Ada
            date: 2024-02-03
            ---

            # Heading

            Words *with* **marks**, `code`, [a link](http://a.example) and a note.[^1]

            1. one
               - deeper
            2. two

            > quoted

            | a | b |
            |---|--:|
            | 1 | 2 |

            ```java
            int i;
            ```

            <div>html <b>in it</b></div>

            [^1]: The note.
            """;

    private static final String TEXT =
            """
            A TEXT ABOUT WATER

            By Ada Marr | 22 March 2025

            The first paragraph is broken into lines as they were broken when
            terminals were narrow, and goes on in small letters until it ends.

              - an item
              - another item
                that goes on

            1.  first
            2.  second

              Year   Town    Sum
              ------ ------- -----
              1978   Here    61

            Roses are red,
            violets are blue.

            שלום עולם 12 (a) – عالم
            """;

    private static final String PDF =
            """
            %PDF-1.7
            1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/StructTreeRoot 8 0 R/PageLabels
            <</Nums[0<</S/r/St 3>>]>>/Lang(en)>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 10 0 R>>
            /XObject<</X 11 0 R>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[72 700 200 720]
            /A<</S/URI/URI(http://a.example)>>>>]/StructParents 0>> endobj
            4 0 obj <</Length 700>> stream
            BT /F1 18 Tf 72 760 Td (A heading) Tj ET
            /P <</MCID 0>> BDC BT /F1 11 Tf 72 720 Td 14 TL (The harbour was quiet when the first) Tj
            T* [(boats ca) -20 (me in, and so it re-)] TJ T* (mained until the evening.) Tj 6 Ts
            /F1 7 Tf (1) Tj 0 Ts ET EMC
            /Span <</ActualText<FEFF0061>>> BDC BT /F2 11 Tf 72 600 Td <0001000200030004> Tj ET EMC
            q 0.7 0.7 -0.7 0.7 100 100 cm BT /F1 11 Tf (Turned) Tj ET Q
            BT /F1 11 Tf 1 0 0 1 72 560 Tm (one) Tj 120 0 Td (two) Tj 120 0 Td (three) Tj ET
            BT /F1 11 Tf 1 0 0 1 72 540 Tm (four) Tj 120 0 Td (five) Tj 120 0 Td (six) Tj ET
            BT /F1 11 Tf 1 0 0 1 72 500 Tm (\\225 an item) Tj ET
            /X Do BT /F1 8 Tf 72 60 Td (1 A note of some length.) Tj ET
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
            6 0 obj <</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>> endobj
            7 0 obj <</Title(A heading)/Parent 6 0 R/Dest[3 0 R/Fit]>> endobj
            8 0 obj <</Type/StructTreeRoot/K 9 0 R/RoleMap<</Para/P>>>> endobj
            9 0 obj <</Type/StructElem/S/Para/P 8 0 R/Pg 3 0 R/K[0]>> endobj
            10 0 obj <</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 12 0 R
            /DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo
            <</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[1[500 500 0 500]]/DW 1000>>]>>
            endobj
            11 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>
            /Length 42>> stream
            BT /F1 11 Tf 72 400 Td (In a form) Tj ET
            endstream endobj
            12 0 obj <</Length 150>> stream
            begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0001> <0004> <05D0> endbfrange endcmap
            endstream endobj
            trailer <</Root 1 0 R/Info<</Title(A title)/Author(Ada)/CreationDate(D:20240203)>>>>
            """;

    private FuzzSamples() {}

    static Map<String, byte[]> all() throws IOException {
        return Map.ofEntries(
                Map.entry("a.rtf", RTF.getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("a.eml", utf8(MAIL)),
                Map.entry("a.mht", utf8(SAVED)),
                Map.entry("a.html", utf8(PAGE)),
                Map.entry("a.md", utf8(MARKDOWN)),
                Map.entry("a.txt", utf8(TEXT)),
                Map.entry("b.txt", TEXT.getBytes(StandardCharsets.UTF_16LE)),
                Map.entry("a.pdf", PDF.getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("a.epub", book()),
                Map.entry("a.docx", word()),
                Map.entry(
                        "a.odt",
                        OfficeFiles.odt(openText()).meta("<dc:title>T</dc:title>").bytes()),
                Map.entry("a.fodt", OfficeFiles.flat(openText())),
                Map.entry("a.doc", file("brief.doc")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = FuzzSamples.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    private static byte[] book() {
        return new Book()
                .metadata("<dc:title>T</dc:title><dc:creator>A</dc:creator><dc:date>2024</dc:date>")
                .page(
                        "a.xhtml",
                        "<h1>One</h1><p id='r'>Two<a epub:type='noteref' href='b.xhtml#n'>*</a>"
                                + "<span epub:type='pagebreak' title='3'/></p><aside "
                                + "epub:type='footnote' id='m'>Note</aside><math xmlns="
                                + "'http://www.w3.org/1998/Math/MathML'><msqrt><mi>x</mi></msqrt>"
                                + "</math>")
                .page("b.xhtml", "nav", "<nav epub:type='toc'><ol><li>x</li></ol></nav>")
                .page("c.xhtml", "<section epub:type='footnotes'><p id='n'>* Two</p></section>")
                .bytes();
    }

    private static byte[] word() {
        String run = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Some words </w:t></w:r>";
        String body =
                "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>"
                        + run
                        + "</w:p>"
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
                        + "</w:pPr>"
                        + run
                        + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>"
                        + run
                        + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                        + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
                        + "HYPERLINK \"x:y\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="
                        + "'separate'/></w:r>"
                        + run
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "<w:r><w:br w:type='page'/><w:sym w:font='Symbol' w:char='F0E5'/></w:r>"
                        + "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den/></m:f>"
                        + "</m:oMath></w:p><w:del><w:p>"
                        + run
                        + "</w:p></w:del>";
        return OfficeFiles.docx(body)
                .part("footnotes", "<w:footnote w:id='2'><w:p>" + run + "</w:p></w:footnote>")
                .part(
                        "numbering",
                        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='3'/>"
                                + "<w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1)'/></w:lvl>"
                                + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/>"
                                + "</w:num>")
                .part(
                        "styles",
                        "<w:style w:styleId='a'><w:name w:val='heading 1'/><w:basedOn w:val='b'/>"
                                + "</w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>")
                .bytes();
    }

    private static String openText() {
        return "<text:h text:outline-level='1'>One</text:h><text:p>Two<text:s text:c='3'/>"
                + "<text:note text:id='n'><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p>"
                + "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row table:number-rows-repeated='2'><table:table-cell "
                + "table:number-columns-repeated='3'><text:p>Cell</text:p></table:table-cell>"
                + "</table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>Box"
                + "</text:p></draw:text-box></draw:frame><text:a xlink:href='#x'>link</text:a>"
                + "<text:bookmark text:name='x'/></text:p>";
    }
}
