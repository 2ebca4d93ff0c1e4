package dev.postil.intake.doc;

/// Characters that are set in a font of signs, as far as many documents have them.
final class Symbols {

    private static final String CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private static final String SMALL = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private Symbols() {}

    /// The character that is meant; empty where nobody knows.
    static String of(char code) {
        int c = code >= 0xF000 && code <= 0xF0FF ? code & 0xFF : code;
        if (c >= 'A' && c <= 'Z') {
            return CAPITALS.substring(c - 'A', c - 'A' + 1);
        }
        if (c >= 'a' && c <= 'z') {
            return SMALL.substring(c - 'a', c - 'a' + 1);
        }
        return switch (c) {
            case 0xA3 -> "≤";
            case 0xA5 -> "∞";
            case 0xA7, 0xB7, 0xA8 -> "•";
            case 0xAC -> "←";
            case 0xAE, 0xE0 -> "→";
            case 0xB0 -> "°";
            case 0xB1 -> "±";
            case 0xB3 -> "≥";
            case 0xB4 -> "×";
            case 0xB9 -> "≠";
            case 0xBB -> "≈";
            case 0xCE -> "∈";
            case 0xD6 -> "√";
            case 0xE5 -> "∑";
            case 0xFC -> "✓";
            default -> c < 0x100 ? "" : Character.toString(code);
        };
    }
}
