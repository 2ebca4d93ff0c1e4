package dev.postil.intake.pdf;

/// What the rules need to know about characters.
final class Letters {

    private static final String CLOSING = "\"'”’»›)]）」』›“";

    private Letters() {}

    /// Whether its script is written without spaces between words.
    static boolean isUnspaced(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF65)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    static boolean isLetter(String text) {
        return Character.isLetter(text.codePointAt(0));
    }

    /// Whether it begins with a letter or sign of a script of India or its neighbours, whose vowel
    /// signs stand all around their letters.
    static boolean isIndic(String text) {
        char c = text.charAt(0);
        return c >= 0x900 && c <= 0xDFF;
    }

    static boolean isRightToLeft(int c) {
        if (c < 0x590) {
            return false;
        }
        byte way = Character.getDirectionality(c);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// Whether the text ends a sentence, closing quotes and brackets aside.
    static boolean endsSentence(CharSequence text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…。！？؟۔।॥:".indexOf(text.charAt(end - 1)) >= 0;
    }

    static boolean startsSmall(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /// Whether the text begins with a letter of an alphabet without capitals.
    static boolean startsUncased(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && !Character.isLowerCase(text.codePointAt(0))
                && !Character.isUpperCase(text.codePointAt(0));
    }

    static boolean startsCapital(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }
}
