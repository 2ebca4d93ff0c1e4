package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.task.Cancelled;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    private final Intake intake = Intake.standard();

    @TempDir private Path folder;

    @Test
    void aFileBecomesADocumentThatNamesItsBytesAndItsText() throws Exception {
        Path file = write("harbour_notes.txt", "The harbour was quiet.\r\n");

        Imported imported = intake.read(file, Progress.NONE);
        var document = imported.document(ID, CLOCK);

        assertThat(document.title()).isEqualTo("harbour notes");
        assertThat(document.source().name()).isEqualTo("harbour_notes.txt");
        assertThat(document.source().mediaType()).isEqualTo("text/plain");
        assertThat(document.source().sha256()).isEqualTo(Original.sha256(Files.readAllBytes(file)));
        assertThat(document.source().imported()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(document.textSha256())
                .isEqualTo(
                        Original.sha256("The harbour was quiet.".getBytes(StandardCharsets.UTF_8)));
        assertThat(imported.content().text()).isEqualTo("The harbour was quiet.");
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004..........................word/document.xml, DOCX, DAMAGED",
        "PK\u0003\u0004..........................xl/workbook.xml, XLSX, UNREAD_TEXT",
        "PK\u0003\u0004..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK, ODS, UNREAD_TEXT",
        "GIF89a\u0001\u0000\u0001\u0000.., GIF, UNSUPPORTED",
        "PK\u0003\u0004...., ZIP, UNSUPPORTED"
    })
    void aKnownFormatThatIsRefusedIsNamed(String content, String format, Reason reason) {
        Original original = Original.of("a.txt", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> intake.read(original, Progress.NONE))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(format));
    }

    @Test
    void whatIsNotThereOrNoFileIsRefused() {
        assertThat(refusal(folder.resolve("gone.txt"))).isEqualTo(Reason.MISSING);
        assertThat(refusal(folder)).isEqualTo(Reason.NOT_A_FILE);
    }

    @Test
    void whatHoldsNoTextIsRefused() throws IOException {
        assertThat(refusal(write("empty.txt", ""))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(write("blank.txt", " \n\t\n "))).isEqualTo(Reason.NO_TEXT);
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise.txt"), noise);
        assertThat(refusal(file)).isEqualTo(Reason.BINARY);
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithBothSizes() throws IOException {
        Intake small = new Intake(List.of(), 3 << 20);
        Path file = Files.write(folder.resolve("large.txt"), new byte[(3 << 20) + 1]);

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> small.read(file, Progress.NONE))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("4", "3"));
    }

    @Test
    void aCancelledReadingStops() throws IOException {
        Path file = write("a.txt", "Some words.");

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> intake.read(file, new Cancelled()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Reason refusal(Path file) {
        try {
            intake.read(file, Progress.NONE);
            throw new AssertionError("was not refused");
        } catch (IntakeException refused) {
            return refused.reason();
        }
    }
}
