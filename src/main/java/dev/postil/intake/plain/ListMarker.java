package dev.postil.intake.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sign before a list item, as it is written in plain text.
///
/// @param style what all items of one list have in common: the sign itself, or `1.`, `(a)`
/// @param number where it counts: 1 for `a`, 3 for `iii`; 0 for a mere sign
/// @param length UTF-16 units that it takes, with the space after it
/// @param sure whether it cannot well be anything else; otherwise a neighbour must confirm it
record ListMarker(String style, int number, int length, boolean sure) {

    private static final String BULLETS = "•▪▫◦‣⁃∙●○■□◆◇►▶▷▸➤➢➔→➡⇒✓✔✗✘☑❖";
    private static final String DASHES = "-*+–−";

    private static final Pattern COUNTED =
            Pattern.compile("(\\(?)(?:(\\d{1,3})|([a-zA-Z])|([ivxIVX]{2,5}))([.)])\\s+(?=\\S)");
    private static final Pattern NESTED =
            Pattern.compile("((?:\\d{1,3}\\.){1,4})(\\d{1,3})\\.?\\s+(?=\\S)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("([(（]?)([一二三四五六七八九十]|\\d{1,2})([、）．)])\\s*(?=\\S)");

    boolean isCounted() {
        return number > 0;
    }

    /// Whether `next` is the item after this one in the same list.
    boolean isFollowedBy(ListMarker next) {
        return style.equals(next.style) && (number == 0 || next.number == number + 1);
    }

    /// The text of the item with one space after the sign, where more of them only align the text.
    String closeTo(String text) {
        boolean apart = length > 1 && text.length() > length && text.charAt(length - 1) == ' ';
        return apart
                ? text.substring(0, length).stripTrailing() + " " + text.substring(length)
                : text;
    }

    static Optional<ListMarker> of(String text) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        int first = text.codePointAt(0);
        if (first == '(' || (first < 0x80 && Character.isLetterOrDigit(first))) {
            return counted(COUNTED.matcher(text)).or(() -> nested(NESTED.matcher(text)));
        }
        if (DASHES.indexOf(first) >= 0) {
            return sign(text, first, 1, first != '–' && first != '−');
        }
        int size = Character.charCount(first);
        while (size < text.length() && isVariation(text.charAt(size))) {
            size++;
        }
        if (BULLETS.indexOf(first) >= 0) {
            return bullet(text, first, size);
        }
        if (Character.getType(first) == Character.OTHER_SYMBOL || first == '·') {
            return sign(text, first, size, false);
        }
        return counted(EAST_ASIAN.matcher(text));
    }

    private static Optional<ListMarker> bullet(String text, int sign, int size) {
        int length = skipSpaces(text, size);
        return length == text.length()
                ? Optional.empty()
                : Optional.of(new ListMarker(Character.toString(sign), 0, length, true));
    }

    /// A sign that needs a space after it to be a marker.
    private static Optional<ListMarker> sign(String text, int sign, int size, boolean sure) {
        int length = skipSpaces(text, size);
        return length == size || length == text.length()
                ? Optional.empty()
                : Optional.of(new ListMarker(Character.toString(sign), 0, length, sure));
    }

    private static Optional<ListMarker> counted(Matcher matcher) {
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int group = 2;
        while (matcher.group(group) == null) {
            group++;
        }
        String kind = group == 2 ? "1" : matcher.group(group).charAt(0) < 'a' ? "A" : "a";
        String style = matcher.group(1) + kind + matcher.group(matcher.groupCount());
        int number = Numerals.value(matcher.group(group));
        return Optional.of(new ListMarker(style, number, matcher.end(), false));
    }

    /// Such as `3.2.`: the second item of the list that belongs to item 3.
    private static Optional<ListMarker> nested(Matcher matcher) {
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return Optional.of(new ListMarker(matcher.group(1), number, matcher.end(), false));
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isVariation(char c) {
        return c == '\uFE0F' || c == '\uFE0E';
    }
}
