package dev.postil.intake;

import static dev.postil.intake.Readings.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.model.Mark;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailFormatTest {

    private static final String HEADERS =
            """
            From: =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <jm@example.org>
            To: Ada <ada@example.org>
            Subject: =?iso-8859-1?b?VmVyaORsdG5pcw==?=
            Date: Tue, 05 Mar 2024 23:10:00 -0500
            MIME-Version: 1.0
            """;

    private static Reading read(String mail) throws IntakeException {
        return Readings.of("letter.eml", mail.replace("\n", "\r\n"));
    }

    private static String mixed(String parts) {
        return HEADERS
                + "Content-Type: multipart/mixed; boundary=ab\n\n--ab\n"
                + parts.stripTrailing()
                + "\n--ab--\n";
    }

    @Test
    void headersSayWhoWroteWhatAndWhen() throws IntakeException {
        Reading reading = read(HEADERS + "\nDear Ada,\n\nyes.\n");
        assertThat(reading.title()).isEqualTo("Verhältnis");
        assertThat(reading.creators()).containsExactly("Jürgen Müller");
        assertThat(reading.published()).isEqualTo("2024-03-05");
        assertThat(reading.mediaType()).isEqualTo("message/rfc822");
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        heading 1: Verhältnis
                        ~paragraph: From: Jürgen Müller <jm@example.org>
                        ~paragraph: To: Ada <ada@example.org>
                        ~paragraph: Date: Tue, 05 Mar 2024 23:10:00 -0500
                        paragraph: Dear Ada,
                        paragraph: yes.
                        """);
    }

    @Test
    void aMailIsKnownByItsHeadersWhateverItIsCalled() throws IntakeException {
        assertThat(Readings.of("letter.txt", HEADERS + "\nYes.\n").creators()).hasSize(1);
        assertThat(Readings.of("notes.txt", "Subject: nothing\n\nA note.\n").creators()).isEmpty();
    }

    @Test
    void brokenLinesAreJoinedAndQuotedOnesAreQuotations() throws IntakeException {
        Reading reading =
                read(
                        HEADERS
                                + """

                                I think that we should look at the relation once more, before it is
                                published, for two reasons that matter.
                                Ada wrote:
                                > I do not see it that way, since the figures say something else and
                                > the question is another one.
                                >> But we ought to talk.
                                --\s
                                Jürgen
                                Institute
                                """);
        assertThat(outline(reading))
                .endsWith(
                        """
                        paragraph: I think that we should look at the relation once more, before it is \
                        published, for two reasons that matter.
                        paragraph: Ada wrote:
                        quote: I do not see it that way, since the figures say something else and the \
                        question is another one.
                        quote: But we ought to talk.
                        ~paragraph: --⏎Jürgen⏎Institute
                        """);
    }

    @Test
    void flowedLinesGoOn() throws IntakeException {
        Reading reading =
                read(
                        HEADERS
                                + "Content-Type: text/plain; format=flowed\n\n"
                                + "This goes \non and \non.\nThis does not.\n");
        assertThat(reading.content().text()).endsWith("This goes on and on.\nThis does not.");
    }

    @Test
    void packedTextIsUnpackedInItsOwnEncoding() throws IntakeException {
        Reading reading =
                read(
                        mixed(
                                """
                                Content-Type: text/plain; charset=iso-8859-2
                                Content-Transfer-Encoding: quoted-printable

                                P=F8=EDli=B9 =BE=
                                lu=BBou=E8k=FD
                                --ab
                                Content-Type: text/plain; charset=utf-8
                                Content-Transfer-Encoding: base64

                                0JTQsA==
                                """));
        assertThat(reading.content().text()).endsWith("Příliš žluťoučký\nДа");
    }

    @Test
    void ofTwoFormsTheRicherIsReadUnlessItSaysLess() throws IntakeException {
        String twoForms =
                """
                Content-Type: multipart/alternative; boundary=cd

                --cd
                Content-Type: text/plain

                Plain words, which are few.
                --cd
                Content-Type: text/html

                <p>%s</p><blockquote><p>Quoted</p></blockquote>
                <div class="gmail_signature">Ada</div>
                --cd--
                """;
        assertThat(outline(read(mixed(twoForms.formatted("<b>Rich words</b>, which are few.")))))
                .endsWith(
                        """
                        paragraph: Rich words, which are few.
                        quote: Quoted
                        ~paragraph: Ada
                        """);
        assertThat(read(mixed(twoForms.formatted(""))).content().text()).contains("Plain words");
    }

    @Test
    void whatIsAttachedIsNamed() throws IntakeException {
        Reading reading =
                read(
                        mixed(
                                """
                                Content-Type: text/plain

                                See there.
                                --ab
                                Content-Type: application/pdf; name="report.pdf"
                                Content-Disposition: attachment; filename="report.pdf"

                                %PDF-1.4
                                """));
        assertThat(Readings.folded(reading)).endsWith("[report.pdf]");
        assertThat(reading.content().text()).doesNotContain("%PDF");
    }

    @Test
    void theOlderMailBelowAnAnswerIsAQuotation() throws IntakeException {
        Reading reading =
                read(
                        HEADERS
                                + """

                                Yes.

                                -----Original Message-----
                                From: Ada
                                Sent: Monday

                                Really?
                                """);
        assertThat(Readings.texts(reading, dev.postil.model.BlockType.QUOTE))
                .last()
                .isEqualTo("Really?");
    }

    @Test
    void encryptedMailIsSaidToBe() {
        String mail =
                HEADERS
                        + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n"
                        + "Content-Transfer-Encoding: base64\n\nMIAGCSqGSIb3\n";
        assertThatThrownBy(() -> read(mail))
                .isInstanceOfSatisfying(
                        IntakeException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void quotesWithinQuotesWithoutEndAreRead() throws IntakeException {
        String deep = ">".repeat(100_000) + " deep";
        assertThat(read(HEADERS + "\n" + deep).content().text()).endsWith("deep");
        assertThat(Readings.of("a.txt", deep).content().text()).endsWith("deep");
    }

    @Test
    void partsWithinPartsWithoutEndAreRefusedOrRead() throws IntakeException {
        StringBuilder mail = new StringBuilder(HEADERS);
        for (int i = 0; i < 2000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThatThrownBy(() -> read(mail + "\nx")).isInstanceOf(IntakeException.class);
    }

    @Test
    void aPageSavedWithItsPicturesIsReadAsAPage() throws IntakeException {
        String prose = "<p>" + "The committee said nothing, at length. ".repeat(6) + "</p>";
        String mail =
                """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://example.org/a/b.html
                Subject: Not this
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="ef"

                --ef
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://example.org/a/b.html

                <html><head><title>A saved page</title></head><body><article>%s%s
                <p>Read <a href=3D"c.html">more =C3=BCber</a> it.</p></article></body></html>
                --ef
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://example.org/x.png

                iVBORw0KGgo=
                --ef--
                """
                        .formatted(prose, prose);
        Reading reading = Readings.of("page.mhtml", mail);
        assertThat(reading.title()).isEqualTo("A saved page");
        assertThat(reading.uri()).isEqualTo("https://example.org/a/b.html");
        assertThat(reading.content().text()).contains("Read more über it.");
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("https://example.org/a/c.html");
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        assertThat(Readings.ofBytes("page", bytes).content()).isEqualTo(reading.content());
    }

    @Test
    void manyReceiversAreFoldedLikeFew() throws IntakeException {
        String many = "someone@example.org, ".repeat(200) + "last@example.org";
        Reading reading = read("From: a@example.org\nTo: " + many + "\nSubject: x\n\nYes.\n");
        assertThat(Readings.folded(reading)).anyMatch(words -> words.endsWith("last@example.org"));
    }

    @Test
    void aMailAboutBoundariesIsAMail() throws IntakeException {
        String about = "The boundary of the parish is no boundary at all.\n\n".repeat(301);
        assertThat(read(HEADERS + "\n" + about).content().text()).contains("boundary at all");
    }

    @Test
    void waysToSayTheSameWithinOthersAreEachLookedAtOnce() throws IntakeException {
        StringBuilder mail = new StringBuilder(HEADERS);
        for (int depth = 0; depth < 40; depth++) {
            mail.append(
                    "Content-Type: multipart/alternative; boundary=b%d\n\n--b%d\n"
                            .formatted(depth, depth));
        }
        mail.append("Content-Type: text/plain\n\nDear Ada, yes.\n");
        for (int depth = 39; depth >= 0; depth--) {
            mail.append("--b%d--\n".formatted(depth));
        }
        assertThat(read(mail.toString()).content().text()).contains("Dear Ada, yes.");
    }
}
