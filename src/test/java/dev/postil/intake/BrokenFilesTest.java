package dev.postil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever happened to a file: it is read, the same twice, or refused with a reason.
class BrokenFilesTest {

    private static final String RTF =
            "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 A;}}{\\stylesheet{\\s1 heading 1;}}"
                    + "{\\info{\\title A}}\\pard\\s1 One\\par\\pard{\\listtext 1.}Two"
                    + "{\\footnote\\pard{\\chftn} Note}\\'93\\'fa\\par\\trowd\\intbl a\\cell b\\cell"
                    + "\\row\\pard{\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}"
                    + "{\\fldrslt b}}\\u-10187?\\u-8704?{\\*\\bkmkstart x}{\\shp{\\*\\shpinst"
                    + "{\\shptxt c\\par}}}}";
    private static final String MAIL =
            """
            From: =?utf-8?q?J=C3=BC?= <a@example.org>
            Subject: =?iso-8859-1?b?VmVyaORsdG5pcw==?=
            Message-ID: <1@example.org>
            Content-Type: multipart/mixed; boundary=ab

            --ab
            Content-Type: multipart/alternative; boundary=cd

            --cd
            Content-Type: text/plain; charset=iso-8859-2; format=flowed
            Content-Transfer-Encoding: quoted-printable

            > P=F8=EDli=B9\s
            >> more
            --cd
            Content-Type: text/html

            <p>Words</p><blockquote>quoted</blockquote>
            --cd--
            --ab
            Content-Type: application/pdf; name="a.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --ab--
            """;

    private static final byte[] BOOK =
            new Book()
                    .page(
                            "a.xhtml",
                            "<p id='r'>One<a epub:type='noteref' href='b.xhtml#n'>*</a></p>"
                                    + "<aside epub:type='footnote' id='m'>Note</aside>")
                    .page("b.xhtml", "nav", "<nav epub:type='toc'><p id='n'>Two</p></nav>")
                    .bytes();

    @Property(tries = 60)
    void brokenBooks(@ForAll long seed) {
        Soundness.check("a.epub", broken(BOOK, seed));
    }

    @Property(tries = 150)
    void brokenMails(@ForAll long seed) {
        Soundness.check("a.eml", broken(MAIL.getBytes(StandardCharsets.UTF_8), seed));
        Soundness.check("a.mht", broken(MAIL.getBytes(StandardCharsets.UTF_8), seed));
    }

    @Property(tries = 200)
    void brokenRtf(@ForAll long seed) {
        Soundness.check("a.rtf", broken(RTF.getBytes(StandardCharsets.ISO_8859_1), seed));
    }

    @Property(tries = 40)
    void brokenDocuments(@ForAll long seed) throws IOException {
        try (InputStream file = BrokenFilesTest.class.getResourceAsStream("brief.doc")) {
            Soundness.check("a.doc", broken(file.readAllBytes(), seed));
        }
    }

    /// Some bytes changed, some pieces moved, now and then the end lost.
    private static byte[] broken(byte[] whole, long seed) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(bytes.length);
            int to = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - Math.max(from, to));
            System.arraycopy(bytes, from, bytes, to, length);
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length))
                : bytes;
    }
}
