package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Counting;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// One level of a list: how its items are numbered.
///
/// @param text with `%1` to `%9` for the numbers of the levels
/// @param bullet whether its items have a sign rather than a number
/// @param digits whether the levels above are shown in digits, however they count
/// @param style the style whose paragraphs stand on this level
record ListLevel(
        int start,
        Counting counting,
        String text,
        boolean bullet,
        boolean digits,
        @Nullable String style) {

    /// Longer than any number; longer ones are not numbers.
    private static final int LONGEST_TEXT = 80;

    static final ListLevel BULLET = new ListLevel(1, Counting.NONE, "", true, false, null);

    static ListLevel read(Cursor xml) throws XMLStreamException {
        int start = 1;
        String format = "decimal";
        String text = "";
        boolean digits = false;
        String style = null;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val", "decimal");
                case "lvlText" -> text = xml.attribute("val", "");
                case "isLgl" -> digits = Vocabulary.isOn(xml);
                case "pStyle" -> style = xml.attribute("val");
                default -> {
                    // Indents and fonts are not kept.
                }
            }
            xml.skip();
        }
        boolean bullet = format.equals("bullet") || text.length() > LONGEST_TEXT;
        return new ListLevel(start, counting(format), bullet ? "" : text, bullet, digits, style);
    }

    private static Counting counting(String format) {
        return switch (format) {
            case "none", "bullet" -> Counting.NONE;
            case "decimalZero" -> Counting.TWO_DIGITS;
            case "lowerLetter" -> Counting.LOWER_LETTER;
            case "upperLetter" -> Counting.UPPER_LETTER;
            case "lowerRoman" -> Counting.LOWER_ROMAN;
            case "upperRoman" -> Counting.UPPER_ROMAN;
            case "ordinal" -> Counting.ORDINAL;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "ideographDigital",
                    "japaneseCounting",
                    "japaneseDigitalTenThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanDigital2" ->
                    Counting.EAST_ASIAN;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> Counting.CIRCLED;
            case "arabicAlpha", "arabicAbjad" -> Counting.ARABIC_LETTER;
            case "hebrew1", "hebrew2" -> Counting.HEBREW_LETTER;
            case "russianLower" -> Counting.CYRILLIC_LOWER;
            case "russianUpper" -> Counting.CYRILLIC_UPPER;
            case "hindiNumbers", "hindiCounting" -> Counting.HINDI_DIGIT;
            default -> Counting.DECIMAL;
        };
    }
}
