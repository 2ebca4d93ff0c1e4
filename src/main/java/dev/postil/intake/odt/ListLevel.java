package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Counting;

/// One level of a list: how its items are numbered.
///
/// @param shown how many levels the number shows
/// @param sign whether its items have a sign or a picture rather than a number
record ListLevel(
        int start, Counting counting, String prefix, String suffix, int shown, boolean sign) {

    private static final int LONGEST_TEXT = 40;

    static final ListLevel SIGN = new ListLevel(1, Counting.NONE, "", "", 1, true);

    static ListLevel of(Cursor xml) {
        boolean counts = !xml.name().endsWith("-bullet") && !xml.name().endsWith("-image");
        if (!counts) {
            return SIGN;
        }
        return new ListLevel(
                xml.number("start-value", 1),
                counting(xml.attribute("num-format", "")),
                bounded(xml.attribute("num-prefix", "")),
                bounded(xml.attribute("num-suffix", "")),
                xml.number("display-levels", 1),
                false);
    }

    private static String bounded(String text) {
        return text.length() > LONGEST_TEXT ? "" : text;
    }

    private static Counting counting(String format) {
        return switch (format) {
            case "" -> Counting.NONE;
            case "a" -> Counting.LOWER_LETTER;
            case "A" -> Counting.UPPER_LETTER;
            case "i" -> Counting.LOWER_ROMAN;
            case "I" -> Counting.UPPER_ROMAN;
            case "1st" -> Counting.ORDINAL;
            case "01", "01, 02, 03, ..." -> Counting.TWO_DIGITS;
            case "一, 二, 三, ...", "壹, 贰, 叁, ..." -> Counting.EAST_ASIAN;
            case "①, ②, ③, ..." -> Counting.CIRCLED;
            case "أ, ب, ت, ..." -> Counting.ARABIC_LETTER;
            case "א, י, ק, ...", "א, ב, ג, ..." -> Counting.HEBREW_LETTER;
            case "١, ٢, ٣, ٤, ..." -> Counting.ARABIC_DIGIT;
            case "१, २, ३, ..." -> Counting.HINDI_DIGIT;
            default -> Counting.DECIMAL;
        };
    }
}
