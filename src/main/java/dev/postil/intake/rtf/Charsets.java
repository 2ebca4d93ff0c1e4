package dev.postil.intake.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which encoding the bytes of text are in: the document names one, and each font may have another.
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = WESTERN;

    Charset document() {
        return document;
    }

    void setDocument(int codePage) {
        Charset charset = ofCodePage(codePage);
        document = charset == null ? document : charset;
    }

    void setDocument(String name) {
        Charset charset = named(name);
        document = charset == null ? document : charset;
    }

    void setFont(int font, int number) {
        Charset charset = named(ofFont(number));
        if (charset != null) {
            fonts.put(font, charset);
        }
    }

    void setFontCodePage(int font, int codePage) {
        Charset charset = ofCodePage(codePage);
        if (charset != null) {
            fonts.put(font, charset);
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    private static @Nullable Charset ofCodePage(int codePage) {
        return switch (codePage) {
            case 0 -> null;
            case 65001 -> named("UTF-8");
            case 932 -> named("windows-31j");
            case 936 -> named("GBK");
            case 949 -> named("x-windows-949");
            case 950 -> named("x-windows-950");
            case 1361 -> named("x-Johab");
            case 10000 -> named("x-MacRoman");
            case 10007 -> named("x-MacCyrillic");
            default -> {
                Charset windows = named("windows-" + codePage);
                yield windows == null ? named("IBM" + codePage) : windows;
            }
        };
    }

    /// As Windows numbers the alphabets of fonts.
    private static String ofFont(int number) {
        return switch (number) {
            case 77 -> "x-MacRoman";
            case 128 -> "windows-31j";
            case 129 -> "x-windows-949";
            case 130 -> "x-Johab";
            case 134 -> "GBK";
            case 136 -> "x-windows-950";
            case 161 -> "windows-1253";
            case 162 -> "windows-1254";
            case 163 -> "windows-1258";
            case 177 -> "windows-1255";
            case 178 -> "windows-1256";
            case 186 -> "windows-1257";
            case 204 -> "windows-1251";
            case 222 -> "x-windows-874";
            case 238 -> "windows-1250";
            case 254 -> "IBM437";
            default -> "";
        };
    }

    private static @Nullable Charset named(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
