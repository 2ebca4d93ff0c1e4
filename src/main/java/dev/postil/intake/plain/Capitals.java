package dev.postil.intake.plain;

import java.util.regex.Pattern;

/// How a line uses capitals, which is how headings are told from sentences.
final class Capitals {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int SHORT_WORD = 3;
    private static final double LEAST_CAPITALISED = 0.75;

    private Capitals() {}

    static boolean isAllCapitals(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return capitals >= 3 && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /// Whether the first word and most of the longer ones begin with a capital.
    static boolean isTitleCase(String text) {
        if (!Scripts.isCased(text) || !Scripts.startsCapital(text)) {
            return false;
        }
        int longer = 0;
        int capitalised = 0;
        for (String word : SPACES.splitAsStream(text).toList()) {
            if (word.codePoints().filter(Character::isLetter).count() > SHORT_WORD) {
                longer++;
                capitalised += Scripts.startsCapital(word) ? 1 : 0;
            }
        }
        return longer > 0 && capitalised >= longer * LEAST_CAPITALISED;
    }
}
