package dev.postil.intake;

import static dev.postil.intake.OfficeFiles.docx;
import static dev.postil.intake.OfficeFiles.odt;
import static dev.postil.intake.OfficeFiles.p;
import static dev.postil.intake.OfficeFiles.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.task.Cancelled;
import dev.postil.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Files of word processors that cannot be opened say why.
class OfficeRefusalTest {

    private static Reason refusal(String name, byte[] bytes) {
        try {
            Intake.standard().read(Original.of(name, bytes), Progress.NONE);
            throw new AssertionError("was not refused");
        } catch (IntakeException refused) {
            return refused.reason();
        }
    }

    private static Reason refusal(OfficeFiles file) {
        return refusal("file.bin", file.bytes());
    }

    @Test
    void aFileWithAPasswordSaysSo() {
        byte[] container = new byte[2048];
        byte[] sign = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(sign, 0, container, 0, sign.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 1024 + 128, name.length);
        assertThat(refusal("a.docx", container)).isEqualTo(Reason.ENCRYPTED);
        OfficeFiles locked =
                odt("").with("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>");
        assertThat(refusal(locked)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aBrokenFileSaysSo() {
        byte[] whole = docx(p(r("Words"))).bytes();
        assertThat(refusal("a.bin", Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(docx("<w:p>"))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(odt("<text:p>"))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal("a.docx", "Words".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal("a.odt", "Words".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aDocumentWithoutWordsSaysSo() {
        assertThat(refusal(docx(p("")))).isEqualTo(Reason.NO_TEXT);
        assertThat(refusal(odt("<text:p/>"))).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5000);
        String back = "</w:sdtContent></w:sdt>".repeat(5000);
        assertThat(refusal(docx(deep + p(r("x")) + back))).isEqualTo(Reason.DAMAGED);
        String sections = "<text:section>".repeat(5000);
        assertThat(refusal(odt(sections + "</text:section>".repeat(5000))))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void brokenPartsAsideFromTheTextDoNoHarm() throws Exception {
        OfficeFiles file =
                docx(p(r("Words")))
                        .with("word/styles.xml", "<w:styles")
                        .with("word/numbering.xml", "")
                        .with("word/footnotes.xml", "no xml")
                        .with("docProps/core.xml", "<a><b>");
        assertThat(file.read().content().text()).isEqualTo("Words");
    }

    @Test
    void namesThatLeadOutOfTheArchiveStayWithin() throws Exception {
        OfficeFiles file =
                docx(p(r("Words")) + "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>")
                        .relation("h", "header", "../../../etc/passwd", false)
                        .with("../evil.txt", "evil");
        assertThat(file.read().content().text()).isEqualTo("Words");
    }

    @Test
    void aCancelledReadingStops() {
        byte[] bytes = docx(p(r("Words"))).bytes();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Intake.standard().read(Original.of("a", bytes), new Cancelled()));
    }
}
