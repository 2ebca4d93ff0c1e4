package dev.postil.intake.plain;

/// What the rules need to know about writing systems.
final class Scripts {

    private Scripts() {}

    /// Whether the character belongs to a script that is written without spaces in wide cells.
    static boolean isEastAsian(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    /// Whether a sentence can end with this character.
    static boolean endsSentence(int c) {
        return ".!?…。！？؟۔।॥".indexOf(c) >= 0;
    }

    /// Whether the text ends a sentence, closing quotes and brackets aside.
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]）」』›“".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && endsSentence(text.charAt(end - 1));
    }

    /// Whether the first letter is a small one.
    static boolean startsSmall(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .anyMatch(Character::isLowerCase);
    }

    /// Whether the first letter is a capital, or of a script that has no capitals.
    static boolean startsCapital(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .noneMatch(Character::isLowerCase);
    }

    /// Whether the text has letters, most of them of a script that tells capitals from small ones.
    static boolean isCased(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cased =
                text.codePoints()
                        .filter(c -> Character.isLowerCase(c) || Character.isUpperCase(c))
                        .count();
        return letters > 0 && cased * 2 > letters;
    }
}
