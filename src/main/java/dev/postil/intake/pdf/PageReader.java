package dev.postil.intake.pdf;

import dev.postil.intake.archive.BoundlessException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one page after another.
final class PageReader {

    private final GlyphReader glyphs;
    private final PageLinks links;
    private final Structure structure;
    private final RowReader reader = new RowReader();
    private final String[] labels;
    private @Nullable IOException damage;
    private int damaged;

    PageReader(PDDocument document, Map<COSDictionary, Integer> numbers) throws IOException {
        glyphs = new GlyphReader(new Layers(document));
        links = new PageLinks(document, numbers);
        structure = Structure.of(document);
        labels = labels(document, numbers.size());
    }

    PageRows read(PDPage page, int index) throws BoundlessException {
        PDRectangle visible = page.getCropBox();
        List<Glyph> found;
        try {
            found = glyphs.read(page, new PageFrame(visible, links.of(page)));
        } catch (BoundlessException endless) {
            throw endless;
        } catch (IOException | RuntimeException broken) {
            // What was drawn before the damage is shown; other pages may be whole.
            damaged++;
            damage = broken instanceof IOException known ? known : new IOException(broken);
            found = glyphs.glyphs();
        }
        structure.tellCells(page.getCOSObject(), found);
        List<Row> drawn = reader.rows(index, found);
        structure.tell(page.getCOSObject(), drawn);
        List<Row> rows = ReadingOrder.of(drawn);
        String label = index < labels.length && labels[index] != null ? labels[index] : "";
        return new PageRows(
                index,
                label.isBlank() ? Integer.toString(index + 1) : label,
                visible.getHeight(),
                rows);
    }

    /// Refuses what holds no text, with the cause.
    void requireText(List<PageRows> pages) throws IOException {
        if (pages.stream().anyMatch(page -> !page.rows().isEmpty())) {
            return;
        }
        if (damage != null && damaged == pages.size()) {
            throw damage;
        }
        if (glyphs.pictures() > 0) {
            throw new NoTextException();
        }
    }

    /// The label of each page, as the file gives them.
    private static String[] labels(PDDocument document, int count) {
        try {
            var labels = document.getDocumentCatalog().getPageLabels();
            return labels == null ? new String[0] : labels.getLabelsByPageIndices();
        } catch (IOException | RuntimeException _) {
            // Pages are counted where their labels are damaged.
            return new String[count];
        }
    }
}
