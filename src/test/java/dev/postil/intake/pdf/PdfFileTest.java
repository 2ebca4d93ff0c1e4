package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Reading;
import dev.postil.model.MarkType;
import dev.postil.model.Page;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    @Test
    void whatTheFileSaysAboutItselfIsKept() throws Exception {
        PdfPages pages = new PdfPages().lines("A few words of text.");
        var information = pages.document().getDocumentInformation();
        information.setTitle("Harbours of the north");
        information.setAuthor("Ada Marr; Bo Lind");

        Reading reading = pages.read();

        assertThat(reading.title()).isEqualTo("Harbours of the north");
        assertThat(reading.creators()).containsExactly("Ada Marr", "Bo Lind");
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aTitleMayBeginLikeTheNameOfAProgram() throws Exception {
        for (String title :
                new String[] {"Word Order in Arabic Dialects", "Report A/B testing v1.20"}) {
            PdfPages pages = new PdfPages().lines("A few words of text.");
            pages.document().getDocumentInformation().setTitle(title);
            assertThat(pages.read().title()).isEqualTo(title);
        }
    }

    @Test
    void aFileNameIsNoTitle() throws Exception {
        PdfPages pages =
                new PdfPages().line(PdfPages.BOLD, 20, "Harbours").lines("A few words of text.");
        pages.document().getDocumentInformation().setTitle("Microsoft Word - harb_v2.doc");

        assertThat(pages.read().title()).isEqualTo("Harbours");
    }

    @Test
    void pagesHaveTheLabelsOfTheFile() throws Exception {
        PdfPages pages = new PdfPages().lines("Preface.").nextPage().lines("Chapter.");
        PDDocument document = pages.document();
        PDPageLabels labels = new PDPageLabels(document);
        PDPageLabelRange roman = new PDPageLabelRange();
        roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        PDPageLabelRange decimal = new PDPageLabelRange();
        decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(0, roman);
        labels.setLabelItem(1, decimal);
        document.getDocumentCatalog().setPageLabels(labels);

        assertThat(pages.read().content().pages())
                .extracting(Page::label)
                .containsExactly("i", "1");
    }

    @Test
    void linksLeadToAddressesButNotToScripts() throws Exception {
        PdfPages pages =
                new PdfPages().at(72, 700).lines("See the page").at(72, 600).lines("and this");
        link(pages, "https://example.org/a", 698);
        link(pages, "javascript:alert(1)", 598);

        Reading reading = pages.read();

        assertThat(reading.content().marks())
                .filteredOn(mark -> mark.type() == MarkType.LINK)
                .singleElement()
                .satisfies(mark -> assertThat(mark.href()).isEqualTo("https://example.org/a"));
    }

    private static void link(PdfPages pages, String address, float y) throws Exception {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(70, y, 100, 14));
        pages.page().getAnnotations().add(link);
    }

    @Test
    void aPasswordToOpenIsAskedForAndOneToChangeIsNot() throws Exception {
        assertThat(PdfPages.read(locked("")).content().text()).isEqualTo("A few words of text.");
        assertThat(refusal(locked("secret"))).isEqualTo(Reason.ENCRYPTED);
    }

    private static byte[] locked(String password) throws Exception {
        PdfPages pages = new PdfPages().lines("A few words of text.");
        pages.document()
                .protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return pages.bytes();
    }

    @Test
    void picturesOfPagesHoldNoText() throws Exception {
        PdfPages pages = new PdfPages();
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content =
                new PDPageContentStream(pages.document(), pages.page())) {
            content.drawImage(LosslessFactory.createFromImage(pages.document(), picture), 0, 0);
        }

        assertThat(refusal(pages.bytes())).isEqualTo(Reason.PICTURES);
    }

    @Test
    void whatIsNoPdfInsideIsRefusedAsDamaged() {
        byte[] bytes = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(bytes)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws Exception {
        PdfPages pages = new PdfPages();
        PDStream content = new PDStream(pages.document());
        try (var output = content.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 82; i++) {
                output.write(spaces);
            }
        }
        pages.page().setContents(content);

        assertThat(refusal(pages.bytes())).isEqualTo(Reason.BOUNDLESS);
    }

    @Test
    void aPageThatIsItsOwnParentEnds() throws Exception {
        PdfPages pages = new PdfPages().lines("A few words of text.");
        COSDictionary tree = pages.document().getPages().getCOSObject();
        tree.getCOSArray(COSName.KIDS).add(tree);

        assertThat(PdfPages.read(pages.bytes()).content().text()).contains("A few words");
    }

    private static Reason refusal(byte[] bytes) {
        var refusal = new IntakeException[1];
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> PdfPages.read(bytes))
                .satisfies(refused -> refusal[0] = refused);
        return refusal[0].reason();
    }
}
