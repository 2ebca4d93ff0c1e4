package dev.postil.intake.docx;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The characters that fonts of symbols draw at places of their own, in Unicode.
final class SymbolFonts {

    /// From 0x20; a space where there is nothing.
    private static final String SYMBOL =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /// From 0xA0.
    private static final String SYMBOL_HIGH =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ";

    private static final Map<Integer, String> WINGDINGS =
            Map.ofEntries(
                    Map.entry(0x22, "✂"),
                    Map.entry(0x28, "☎"),
                    Map.entry(0x2A, "✉"),
                    Map.entry(0x3F, "✍"),
                    Map.entry(0x41, "✌"),
                    Map.entry(0x45, "☜"),
                    Map.entry(0x46, "☞"),
                    Map.entry(0x4A, "☺"),
                    Map.entry(0x4B, "😐"),
                    Map.entry(0x4C, "☹"),
                    Map.entry(0x6C, "●"),
                    Map.entry(0x6E, "■"),
                    Map.entry(0x6F, "□"),
                    Map.entry(0x71, "❑"),
                    Map.entry(0x72, "❒"),
                    Map.entry(0x75, "◆"),
                    Map.entry(0x76, "❖"),
                    Map.entry(0x9F, "•"),
                    Map.entry(0xA7, "▪"),
                    Map.entry(0xA8, "◻"),
                    Map.entry(0xAB, "★"),
                    Map.entry(0xD8, "➢"),
                    Map.entry(0xDF, "←"),
                    Map.entry(0xE0, "→"),
                    Map.entry(0xE1, "↑"),
                    Map.entry(0xE2, "↓"),
                    Map.entry(0xE8, "➔"),
                    Map.entry(0xEF, "⇦"),
                    Map.entry(0xF0, "⇨"),
                    Map.entry(0xF3, "⇔"),
                    Map.entry(0xFB, "✗"),
                    Map.entry(0xFC, "✓"),
                    Map.entry(0xFD, "☒"),
                    Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(
                    0x4F, "✗", 0x50, "✓", 0x51, "☒", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0x30, "☐",
                    0xA3, "☐", 0x97, "●");

    private SymbolFonts() {}

    /// Characters as a font draws them: those that stand in the private area of a font of symbols
    /// become what they look like, all others stay.
    static String read(String text, @Nullable String font) {
        if (font == null || text.chars().noneMatch(c -> c >= 0xF020 && c <= 0xF0FF)) {
            return text;
        }
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            read.append(c >= 0xF020 && c <= 0xF0FF ? symbol(c, font) : Character.toString(c));
        }
        return read.toString();
    }

    /// The character at a place of a font, as hexadecimal digits name it; empty where they do not.
    static String symbol(@Nullable String place, @Nullable String font) {
        try {
            int code = place == null ? 0 : Integer.parseInt(place.strip(), 16);
            if (!Character.isValidCodePoint(code) || code < 0x20) {
                return "";
            }
            return symbol(code, font == null ? "" : font);
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private static String symbol(int code, String font) {
        int place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
        String known =
                switch (font.strip().toLowerCase(Locale.ROOT)) {
                    case "symbol" -> ofSymbol(place);
                    case "wingdings" -> WINGDINGS.get(place);
                    case "wingdings 2" -> WINGDINGS_2.get(place);
                    default -> null;
                };
        return known == null ? Character.toString(code) : known;
    }

    private static @Nullable String ofSymbol(int place) {
        String row = place < 0xA0 ? SYMBOL : SYMBOL_HIGH;
        int at = place - (place < 0xA0 ? 0x20 : 0xA0);
        boolean there = at >= 0 && at < row.length() && (row.charAt(at) != ' ' || at == 0);
        return there ? row.substring(at, at + 1) : null;
    }
}
