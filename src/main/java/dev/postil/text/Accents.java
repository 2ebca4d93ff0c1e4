package dev.postil.text;

import java.text.Normalizer;
import java.util.Locale;

/// What a keyboard without accents leaves away: the marks above and below Latin and Greek letters,
/// the vowel points of Arabic and Hebrew, and the strokes and ties of a few Latin letters.
///
/// Marks that make another letter stay: й is no и, が no か.
final class Accents {

    private Accents() {}

    /// Whether it is such a mark, standing by itself behind its letter.
    static boolean isMark(int character) {
        return (character >= 0x300 && character <= 0x36F)
                || (character >= 0x591 && character <= 0x5C7 && Signs.isMark(character))
                || (character >= 0x64B && character <= 0x652)
                || character == 0x670;
    }

    /// Whether a phrase has any.
    static boolean areIn(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .chars()
                .anyMatch(unit -> isMark(unit) || !bare((char) unit).isEmpty());
    }

    /// One character taken apart (NFD), in small letters, without what belongs to none.
    static String without(String character) {
        if (isAnotherLetter(character)) {
            return character;
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < character.length(); i++) {
            char unit = character.charAt(i);
            String bare = bare(unit);
            if (!bare.isEmpty()) {
                kept.append(bare);
            } else if (!isMark(unit)) {
                kept.append(unit);
            }
        }
        return kept.isEmpty() ? character : kept.toString();
    }

    /// Cyrillic letters with a mark are letters of their own but for ё, which is mostly written е.
    private static boolean isAnotherLetter(String character) {
        return character.length() > 1
                && character.charAt(0) >= 0x400
                && character.charAt(0) < 0x530
                && !character.equals("е\u0308");
    }

    /// What is typed for a letter that cannot be taken apart; empty for all others.
    private static String bare(char unit) {
        return switch (unit) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case 'ħ' -> "h";
            default -> "";
        };
    }
}
