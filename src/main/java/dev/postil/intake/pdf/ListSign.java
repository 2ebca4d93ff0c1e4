package dev.postil.intake.pdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sign before a list item.
///
/// @param style what items of one list have in common
/// @param number where it counts; 0 for a mere sign
/// @param length of the sign, without the space after it
/// @param sure whether it can hardly be anything else
record ListSign(String style, int number, int length, boolean sure) {

    private static final String BULLETS = "•▪▫◦‣⁃∙●○■□◆◇►▶▷▸➤➢➔➜❖✓✔⮚";
    private static final String DASHES = "-–—*·o";
    private static final Pattern COUNTED =
            Pattern.compile("(\\(?)(?:(\\d{1,3})|([a-z])|([A-Z]))([.)])(?= |$)");

    static Optional<ListSign> of(String text) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return Optional.of(new ListSign(String.valueOf(first), 0, 1, true));
        }
        if (DASHES.indexOf(first) >= 0) {
            return text.charAt(1) == ' '
                    ? Optional.of(new ListSign(String.valueOf(first), 0, 1, false))
                    : Optional.empty();
        }
        Matcher matcher = COUNTED.matcher(text);
        return matcher.lookingAt() ? Optional.of(counted(matcher)) : Optional.empty();
    }

    /// Whether a text is nothing but such a sign.
    static boolean isAlone(String text) {
        return (text.length() == 1 && (BULLETS + DASHES).contains(text))
                || COUNTED.matcher(text).matches();
    }

    private static ListSign counted(Matcher matcher) {
        String digits = matcher.group(2);
        String small = matcher.group(3);
        String capital = matcher.group(4);
        int number;
        String kind;
        if (digits != null) {
            number = Integer.parseInt(digits);
            kind = "1";
        } else if (small != null) {
            number = small.charAt(0) - 'a' + 1;
            kind = "a";
        } else {
            number = capital == null ? 0 : capital.charAt(0) - 'A' + 1;
            kind = "A";
        }
        String style = matcher.group(1) + kind + matcher.group(5);
        return new ListSign(style, number, matcher.end(), false);
    }

    boolean isFollowedBy(ListSign next) {
        return style.equals(next.style) && (number == 0 || next.number == number + 1);
    }
}
