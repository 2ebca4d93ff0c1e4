package dev.postil.intake.pdf;

import java.text.Normalizer;

/// Resolves characters that exist for the sake of how they look: ligatures and the forms that
/// Arabic and Hebrew letters take in a word. All others stay.
final class Ligatures {

    /// Bullets of symbol fonts, which have no characters of their own, and what they look like.
    private static final String SYMBOLS =
            "\uF0B7•\uF0A7▪\uF0D8➢\uF0FC✓\uF076❖\uF0A8□\uF06F□\uF0B2□";

    private Ligatures() {}

    static String resolve(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uE000' && (isForm(c) || SYMBOLS.indexOf(c) >= 0)) {
                return resolved(text);
            }
        }
        return text;
    }

    private static String resolved(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int symbol = SYMBOLS.indexOf(c);
            if (isForm(c)) {
                clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip());
            } else {
                clean.append(symbol >= 0 && c < '\uF900' ? SYMBOLS.charAt(symbol + 1) : c);
            }
        }
        return clean.toString();
    }

    private static boolean isForm(char c) {
        return (c >= '\uFB00' && c <= '\uFDFF' && c != '\uFD3E' && c != '\uFD3F')
                || (c >= '\uFE70' && c <= '\uFEFC');
    }
}
