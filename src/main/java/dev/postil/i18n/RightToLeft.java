package dev.postil.i18n;

/// Hebrew, Arabic and what else runs from right to left, among words that may be in any script.
public final class RightToLeft {

    /// First strong isolate: what follows runs as its own first letter does.
    public static final String FROM = "\u2068";

    /// Ends what [#FROM] began.
    public static final String TO = "\u2069";

    private RightToLeft() {}

    /// Whether some of `words` run from right to left.
    public static boolean isIn(String words) {
        return words.codePoints().anyMatch(RightToLeft::isStrong);
    }

    private static boolean isStrong(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// `words` kept from taking the marks of a sentence around them along into their own direction.
    /// A sentence in which that was done for its parts needs it no more; neither do words that all
    /// run from left to right.
    public static String isolated(String words) {
        return isIn(words) && !words.contains(FROM) ? FROM + words + TO : words;
    }
}
