package dev.postil.ui.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sign or number that a list item begins with in its own words, as in plain text: it is not to
/// be shown once more beside them.
final class WrittenMarker {

    private static final String SIGNS = "•▪▫◦‣⁃∙●○■□◆◇►▶▷▸➤➢➔→➡⇒✓✔✗✘☑❖☐–—-*";

    /// Signs that begin words, too, so that only a blank after them makes them markers.
    private static final Pattern SIGN_AND_BLANK = Pattern.compile("[+−·]\\s.*", Pattern.DOTALL);

    /// Such as `3.`, `(3)` and `3.2.`; in Chinese and Japanese also `三、` and `第三条`.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[(（]?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.\\s|\\d{1,3}\\)\\s"
                            + "|[一二三四五六七八九十\\d]{1,3}[、）．)]|第\\S{1,4}\\s)");

    /// Such as `3.2`, which may be a quantity as well.
    private static final Pattern WITHIN =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,3}\\.(\\d{1,3})\\s");

    /// Such as `b)`; and `b.`, which may be an initial as well.
    private static final Pattern LETTERS =
            Pattern.compile("(\\(?)([a-zA-Z]|[ivxIVX]{2,5})([.)])\\s");

    private WrittenMarker() {}

    /// @param number of the item in its list
    static boolean starts(String words, int number) {
        if (words.isEmpty()) {
            return false;
        }
        return SIGNS.indexOf(words.codePointAt(0)) >= 0
                || SIGN_AND_BLANK.matcher(words).matches()
                || NUMBER.matcher(words).lookingAt()
                || isWithin(words, number)
                || isLettered(words, number);
    }

    /// Whether two items that follow each other begin with letters that do, as `b.` and `c.`.
    static boolean follow(String one, String next) {
        Matcher first = LETTERS.matcher(one);
        Matcher second = LETTERS.matcher(next);
        return first.lookingAt()
                && second.lookingAt()
                && first.group(2).length() == 1
                && second.group(2).length() == 1
                && first.group(2).charAt(0) + 1 == second.group(2).charAt(0);
    }

    private static boolean isWithin(String words, int number) {
        Matcher within = WITHIN.matcher(words);
        return within.lookingAt() && Integer.parseInt(within.group(1)) == number;
    }

    private static boolean isLettered(String words, int number) {
        Matcher letters = LETTERS.matcher(words);
        if (!letters.lookingAt()) {
            return false;
        }
        String mark = letters.group(2);
        boolean isInTurn = mark.length() > 1 || (mark.charAt(0) | ' ') - 'a' + 1 == number;
        return letters.group(3).equals(")") || isInTurn || isRoman(mark, number);
    }

    private static boolean isRoman(String mark, int number) {
        return switch (mark) {
            case "i", "I" -> number == 1;
            case "v", "V" -> number == 5;
            case "x", "X" -> number == 10;
            default -> false;
        };
    }
}
