package dev.postil.intake.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// What matters of a font: its look, the width of its space, and which characters its codes are.
final class Face {

    private static final Pattern BOLD =
            Pattern.compile("bold|black|heavy|semibold|demi|cmbx|sfbx|-bd\\b|medi\\b");
    private static final Pattern ITALIC =
            Pattern.compile("italic|oblique|slanted|kursiv|cmti|sfti|cmsl|-it\\b|reguital");
    private static final Pattern FIXED =
            Pattern.compile("mono|courier|consol|typewriter|menlo|cmtt|sftt|fixed|\\btt\\b");
    private static final int HEAVY = 600;
    private static final float USUAL_SPACE = 0.25f;

    private final PDFont font;
    private final GlyphList names;
    private final Map<Integer, String> characters = new HashMap<>();
    private final boolean bold;
    private final boolean italic;
    private final boolean fixed;
    private final float space;

    Face(PDFont font, GlyphList names) {
        this.font = font;
        this.names = names;
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        this.bold = BOLD.matcher(name).find() || isHeavy(descriptor);
        this.italic = ITALIC.matcher(name).find() || (descriptor != null && descriptor.isItalic());
        this.fixed =
                FIXED.matcher(name).find() || (descriptor != null && descriptor.isFixedPitch());
        this.space = spaceOf(font);
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    boolean fixed() {
        return fixed;
    }

    /// The width of a space in a font of size 1.
    float space() {
        return space;
    }

    /// The characters of a code, as they are searched for; null where nobody knows them.
    @Nullable String characters(int code) {
        String known = characters.get(code);
        if (known == null) {
            known = read(code);
            characters.put(code, known);
        }
        return known.isEmpty() ? null : known;
    }

    /// Where a simple font does not say, its code is the character, as Acrobat takes it.
    private String read(int code) {
        String said = font.toUnicode(code, names);
        if (said == null) {
            said =
                    font instanceof PDSimpleFont && code >= 0
                            ? Character.toString(code & 0xFFFF)
                            : "";
        }
        return Ligatures.resolve(said);
    }

    private static boolean isHeavy(@Nullable PDFontDescriptor descriptor) {
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
    }

    private static float spaceOf(PDFont font) {
        float toText =
                font instanceof PDType3Font ? Math.abs(font.getFontMatrix().getScaleX()) : 0.001f;
        float width = width(font) * toText;
        return width > 0.05f && width < 1.5f ? width : USUAL_SPACE;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static float width(PDFont font) {
        try {
            float width = font.getSpaceWidth();
            return width > 0 ? width : font.getAverageFontWidth() * 0.8f;
        } catch (RuntimeException _) {
            // Fonts that are broken in ways PDFBox does not foresee.
            return 0;
        }
    }

    /// The height of a size-1 glyph where the font draws its glyphs itself.
    static float ownScale(PDFont font) throws IOException {
        if (!(font instanceof PDType3Font drawn)) {
            return 1;
        }
        float height = drawn.getBoundingBox() == null ? 0 : drawn.getBoundingBox().getHeight();
        float scale = Math.abs(font.getFontMatrix().getScaleY());
        float size = height * scale;
        return size > 0.1f && size < 50 ? size : Math.clamp(scale * 1000, 0.1f, 50f);
    }
}
