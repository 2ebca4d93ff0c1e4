package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.IntakeException;
import dev.postil.intake.Reading;
import dev.postil.intake.text.CharacterRules;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Files that were damaged on their way are read or refused, and twice the same.
class PdfPropertiesTest {

    private static final byte[] WHOLE = whole();

    @Property(tries = 60)
    void damagedBytesAreReadOrRefused(@ForAll long seed) throws IntakeException {
        Random random = new Random(seed);
        byte[] bytes = WHOLE.clone();
        int changes = 1 + random.nextInt(40);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Reading reading;
        try {
            reading = PdfPages.read(bytes);
        } catch (IntakeException refused) {
            assertThat(refused.name()).isEqualTo("a.pdf");
            return;
        }
        String text = reading.content().text();
        assertThat(CharacterRules.apply(text)).isEqualTo(text);
        assertThat(PdfPages.read(bytes.clone())).isEqualTo(reading);
    }

    private static byte[] whole() {
        PdfPages pages = new PdfPages();
        try (PDDocument document = pages.document()) {
            document.getDocumentInformation().setTitle("A title");
            float[] columns = {72, 200, 330};
            pages.lines("The harbour was quiet when the first boats came in, and")
                    .row(columns, "one", "two", "three")
                    .row(columns, "four", "five", "six")
                    .nextPage()
                    .line(PdfPages.BOLD, 18, "A heading")
                    .lines("\u2022 an item", "\u2022 another");
            return pages.bytes();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
