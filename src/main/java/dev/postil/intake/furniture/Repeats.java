package dev.postil.intake.furniture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Repeated lines: pages say their titles in the browser's bar, in a trail of links and over the
/// article, and whoever copies a page gets them all.
public final class Repeats {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_HALF = 8;
    private static final int LONGEST_HALF = 200;

    private Repeats() {}

    /// Whether a line says one and the same thing twice.
    static boolean isDoubled(String text) {
        int middle = text.length() / 2;
        return text.length() % 2 == 1
                && middle >= SHORTEST_HALF
                && middle <= LONGEST_HALF
                && Character.isWhitespace(text.charAt(middle))
                && text.startsWith(text.substring(middle + 1));
    }

    /// Index of the last of those texts that stand there more than once; -1 where none does.
    static int lastRepeated(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(words(text), 1, Integer::sum));
        for (int i = texts.size() - 1; i >= 0; i--) {
            String words = words(texts.get(i));
            if (!words.isEmpty() && counts.getOrDefault(words, 0) > 1) {
                return i;
            }
        }
        return -1;
    }

    /// Whether both say the same, signs and case aside.
    public static boolean same(String one, String other) {
        return firstOfWords(one) == firstOfWords(other) && words(one).equals(words(other));
    }

    /// The first letter or digit, which tells most texts apart.
    private static int firstOfWords(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .findFirst()
                .orElse(-1);
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
