package dev.postil.intake;

import static dev.postil.intake.Readings.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.intake.IntakeException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/// `brief.doc` was written for these tests and saved by LibreOffice.
class DocFormatTest {

    @Test
    void aDocumentIsReadWithItsStructure() throws IOException, IntakeException {
        Reading reading = Readings.ofFile("brief.doc");
        assertThat(reading.title()).isEqualTo("A Brief");
        assertThat(reading.creators()).containsExactly("Ada Marr");
        assertThat(reading.language()).isEqualTo("en");
        assertThat(reading.mediaType()).isEqualTo("application/msword");
        assertThat(outline(reading))
                .isEqualTo(
                        """
                        ~paragraph: Draft
                        ~paragraph: Not for quotation
                        heading 1: Strategic Ambiguity
                        paragraph: The committee said nothing[1], at length; see there. \
                        E = mc2, H2O, naïve.
                        heading 2: Aims
                        list_item 1o: First
                        list_item 1o: Second
                        table_row: Year	Words
                        table_row: 2024	1,200
                        paragraph: One line⏎and another.
                        footnote: [1] In March.
                        """);
    }

    @Test
    void marksAndLinksAreKept() throws IOException, IntakeException {
        Reading reading = Readings.ofFile("brief.doc");
        String text = reading.content().text();
        assertThat(reading.content().marks())
                .extracting(mark -> mark.type() + " " + mark.span().of(text))
                .contains("BOLD committee", "ITALIC nothing", "SUPERSCRIPT 2", "SUBSCRIPT 2")
                .contains("LINK [1]", "LINK there");
        assertThat(reading.content().marks())
                .extracting(mark -> String.valueOf(mark.href()))
                .contains("https://example.org/a", "#char=" + text.lastIndexOf("[1]"));
    }

    @Test
    void deletedAndHiddenTextStaysOut() throws IOException, IntakeException {
        byte[] bytes = changed();
        Reading reading = Readings.ofBytes("changed", bytes);
        assertThat(reading.content().text()).contains("and another").doesNotContain("Strategic");
    }

    @Test
    void aDocumentThatWasCutIsRefused() throws IOException {
        byte[] whole = bytes();
        assertThatThrownBy(() -> Readings.ofBytes("a.doc", Arrays.copyOf(whole, 3000)))
                .isInstanceOf(IntakeException.class);
    }

    @Test
    void otherFilesOfOfficeAreNoDocuments() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(InputStream.nullInputStream(), "Workbook");
            files.writeFilesystem(bytes);
        }
        assertThatThrownBy(() -> Readings.ofBytes("a.doc", bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        IntakeException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNREAD_TEXT));
    }

    @Test
    void aDocumentThatIsEncryptedIsSaidToBe() throws IOException {
        byte[] bytes;
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            bytes = changed();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> Readings.ofBytes("a.doc", bytes))
                .isInstanceOfSatisfying(
                        IntakeException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    private static byte[] bytes() throws IOException {
        try (InputStream file = DocFormatTest.class.getResourceAsStream("brief.doc")) {
            return file.readAllBytes();
        }
    }

    private static byte[] changed() throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (InputStream file = DocFormatTest.class.getResourceAsStream("brief.doc");
                HWPFDocument document = new HWPFDocument(file)) {
            for (int i = 0; i < document.getRange().numParagraphs(); i++) {
                Paragraph paragraph = document.getRange().getParagraph(i);
                if (paragraph.text().startsWith("Strategic")) {
                    paragraph.getCharacterRun(0).setVanished(true);
                }
            }
            document.write(changed);
        }
        return changed.toByteArray();
    }
}
