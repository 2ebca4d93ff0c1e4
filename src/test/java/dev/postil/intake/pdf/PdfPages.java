package dev.postil.intake.pdf;

import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.Original;
import dev.postil.intake.Reading;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets pages as programs do, line by line, so that they can be read.
public final class PdfPages {

    static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final PDType1Font ITALIC = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    static final PDType1Font FIXED = new PDType1Font(FontName.COURIER);

    private static final Intake INTAKE = Intake.standard();
    private static final float PITCH = 1.2f;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private float left = 72;
    private float y = 760;
    private boolean artifact;

    public PdfPages() {
        document.addPage(page);
    }

    public PDDocument document() {
        return document;
    }

    PDPage page() {
        return page;
    }

    public PdfPages nextPage() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        left = 72;
        y = 760;
        return this;
    }

    /// Whether what is set from now on is said to be no part of the text.
    PdfPages artifact(boolean artifact) {
        this.artifact = artifact;
        return this;
    }

    /// Goes to a place of the page, counted from its lower left corner.
    PdfPages at(float x, float down) {
        left = x;
        y = down;
        return this;
    }

    /// Sets one line below the other.
    public PdfPages lines(String... lines) throws IOException {
        for (String line : lines) {
            put(PLAIN, 11, left, y, line);
            y -= 11 * PITCH;
        }
        return this;
    }

    PdfPages line(PDType1Font font, float size, String line) throws IOException {
        put(font, size, left, y, line);
        y -= size * PITCH;
        return this;
    }

    PdfPages gap(float points) {
        y -= points;
        return this;
    }

    /// Cells of one row, drawn one after another.
    PdfPages row(float[] columns, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            put(PLAIN, 11, columns[i], y, cells[i]);
        }
        y -= 11 * PITCH;
        return this;
    }

    PdfPages put(PDType1Font font, float size, float x, float down, String text)
            throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            if (artifact) {
                content.beginMarkedContent(COSName.ARTIFACT);
            }
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, down);
            show(content, text);
            content.endText();
            if (artifact) {
                content.endMarkedContent();
            }
        }
        return this;
    }

    /// Draws a hyphen where a soft one is in the text, and says that it is soft.
    private static void show(PDPageContentStream content, String text) throws IOException {
        String[] parts = text.split("\u00AD", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                COSDictionary said = new COSDictionary();
                said.setString(COSName.ACTUAL_TEXT, "\u00AD");
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
                content.showText("-");
                content.endMarkedContent();
            }
            content.showText(parts[i]);
        }
    }

    public byte[] bytes() throws IOException {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    Reading read() throws IOException, IntakeException {
        return read(bytes());
    }

    static Reading read(byte[] bytes) throws IntakeException {
        return INTAKE.read(Original.of("a.pdf", bytes), Progress.NONE);
    }
}
