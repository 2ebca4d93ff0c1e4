package dev.postil.intake.pdf;

import dev.postil.intake.archive.BoundlessException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads the glyphs of pages in the order in which they are drawn.
final class GlyphReader extends PDFStreamEngine {

    /// Operators in one page and in a whole document; drawings of maps come near the first.
    private static final int MOST_ON_A_PAGE = 3_000_000;

    private static final int MOST = 30_000_000;
    private static final int MOST_GLYPHS = 200_000;
    private static final float LARGEST = 1e6f;

    private final GlyphList names;
    private final Layers layers;
    private final Map<PDFont, Face> faces = new HashMap<>();
    private final MarkedContent content = new MarkedContent();
    private List<Glyph> glyphs = new ArrayList<>();
    private Overprint overprint = new Overprint();
    private PageFrame frame = PageFrame.NONE;
    private int pictures;
    private int onPage;
    private int inAll;

    GlyphReader(Layers layers) throws IOException {
        this.layers = layers;
        try (InputStream more =
                GlyphList.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            names =
                    more == null
                            ? GlyphList.getAdobeGlyphList()
                            : new GlyphList(GlyphList.getAdobeGlyphList(), more);
        }
        addTextOperators();
        addStateOperators();
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    private void addStateOperators() {
        addOperator(new Concatenate(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new DrawnForm(this, () -> pictures++));
    }

    /// The glyphs of a page; those that came before the page broke where it is damaged.
    List<Glyph> read(PDPage page, PageFrame frame) throws IOException {
        this.frame = frame;
        glyphs = new ArrayList<>();
        overprint = new Overprint();
        content.clear();
        onPage = 0;
        processPage(page);
        return glyphs;
    }

    /// What was read of the page that was read last.
    List<Glyph> glyphs() {
        return glyphs;
    }

    /// How many pictures were met on all pages.
    int pictures() {
        return pictures;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++onPage > MOST_ON_A_PAGE || ++inAll > MOST || glyphs.size() > MOST_GLYPHS) {
            throw new BoundlessException("operators of a page");
        }
        if (operator.getName().equals("BI")) {
            pictures++;
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(
            @Nullable COSName tag, @Nullable COSDictionary properties) {
        content.open(tag, properties, layers.isHidden(tag, properties), glyphs.size());
    }

    @Override
    public void endMarkedContentSequence() {
        MarkedContent.Open closed = content.close();
        if (closed.instead() != null) {
            ReplacedText.put(closed.instead(), glyphs, closed.from());
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        MarkedContent.Open open = content.top();
        if (open.hidden()) {
            return;
        }
        Face face = faces.computeIfAbsent(font, each -> new Face(each, names));
        String text = face.characters(code);
        if (text == null && open.instead() == null) {
            return;
        }
        text = text == null ? ReplacedText.UNKNOWN : text;
        Glyph glyph = glyph(matrix, font, displacement, face, text, open);
        if (glyph != null && isSeen(glyph) && !overprint.repeats(glyph)) {
            glyphs.add(glyph);
        }
    }

    /// A soft hyphen without width is where a word might have been divided.
    private static boolean isSeen(Glyph glyph) {
        return glyph.text().indexOf(Row.SOFT_HYPHEN) < 0
                || glyph.end() - glyph.x() > 0.02f * glyph.size();
    }

    private @Nullable Glyph glyph(
            Matrix matrix,
            PDFont font,
            Vector displacement,
            Face face,
            String text,
            MarkedContent.Open open)
            throws IOException {
        float a = matrix.getScaleX();
        float b = matrix.getShearY();
        float c = matrix.getShearX();
        float d = matrix.getScaleY();
        float across = b == 0 ? Math.abs(a) : (float) Math.hypot(a, b);
        float up = c == 0 ? Math.abs(d) : (float) Math.hypot(c, d);
        boolean downwards = font.isVertical();
        float width =
                downwards
                        ? Math.abs(displacement.getY()) * up
                        : Math.abs(displacement.getX()) * across;
        float size = Math.max(up * Face.ownScale(font), 0.01f);
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        if (!(Math.abs(x) < LARGEST
                && Math.abs(y) < LARGEST
                && size < LARGEST
                && width < LARGEST)) {
            return null;
        }
        boolean backwards = displacement.getX() * a < 0 && !downwards;
        int angle = downwards ? degrees(-c, -d) : degrees(a, b);
        Turn turn = Turn.by(angle);
        boolean mirrored = a * d - b * c < 0 && !downwards;
        float along = turn.along(x, y);
        float down = mirrored ? -turn.down(x, y) : turn.down(x, y);
        Glyph.Origin origin = frame.origin(open, x, y, isHeavy());
        float start = backwards && angle == 0 ? along - width : along;
        return new Glyph(
                text, new Glyph.Place(start, start + width, down, size, angle), face, origin);
    }

    private boolean isHeavy() {
        return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
    }

    private static int degrees(float along, float across) {
        if (across == 0 && along >= 0) {
            return 0;
        }
        return (int) Math.round(Math.toDegrees(Math.atan2(across, along)));
    }
}
