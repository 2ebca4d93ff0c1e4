package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;

/// The vocabularies of which a Word document is made, in their transitional and strict addresses.
enum Vocabulary {
    WORD,
    MATH,
    /// Says what to take where a program does not know the newest.
    COMPATIBILITY,
    OTHER;

    static Vocabulary of(Cursor xml) {
        return switch (xml.vocabulary()) {
            case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main" ->
                    WORD;
            case "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math" ->
                    MATH;
            case "http://schemas.openxmlformats.org/markup-compatibility/2006" -> COMPATIBILITY;
            default -> OTHER;
        };
    }

    /// Whether an element of Word's switches something on: there, and not said to be off.
    static boolean isOn(Cursor xml) {
        return switch (xml.attribute("val", "true")) {
            case "false", "0", "off", "none" -> false;
            default -> true;
        };
    }
}
