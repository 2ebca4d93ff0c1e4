package dev.postil.intake;

/// Tells text from bytes that merely decode to characters: text has next to no control characters.
final class BinaryCheck {

    private static final int SAMPLE = 1 << 16;
    private static final double MOST_CONTROLS = 0.02;
    private static final double MOST_DAMAGE = 0.3;

    private BinaryCheck() {}

    static boolean isBinary(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        int damaged = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                damaged++;
            } else if (c < ' ' && !Character.isWhitespace(c) && c != '\u001B' && c != '\b') {
                controls++;
            }
        }
        return controls > length * MOST_CONTROLS || damaged > length * MOST_DAMAGE;
    }
}
