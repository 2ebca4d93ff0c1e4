package dev.postil.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Stands in for fonts that a file does not bring along. PDFBox would look through all fonts of the
/// machine and write down what it found; text needs none of them, and shall be the same everywhere.
final class PlainFonts implements FontMapper {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private PlainFonts(TrueTypeFont font) {
        this.font = font;
    }

    /// Makes PDFBox use it, in the whole program.
    static void install() {
        FontMappers.set(Installed.ONCE);
    }

    /// Read when it is first needed.
    private static final class Installed {
        static final PlainFonts ONCE = load();

        private static PlainFonts load() {
            try (InputStream stream = PDFont.class.getResourceAsStream(FONT)) {
                if (stream == null) {
                    throw new IllegalStateException("PDFBox comes without its font");
                }
                return new PlainFonts(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        OpenTypeFont open = font instanceof OpenTypeFont full ? full : null;
        return new CIDFontMapping(open, font, true);
    }
}
