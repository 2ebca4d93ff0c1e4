package dev.postil.intake.plain;

import java.util.Locale;

/// Values of the numbers and letters that count list items.
final class Numerals {

    private static final String EAST_ASIAN = "一二三四五六七八九十";
    private static final String ROMAN = "ivx";
    private static final int[] ROMAN_VALUES = {1, 5, 10};

    private Numerals() {}

    /// 12 for `12`, 2 for `b`, 4 for `iv`, 3 for `三`. An `i` is taken for a one: lists of nine
    /// letters are rare.
    static int value(String numeral) {
        char first = numeral.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(numeral);
        }
        if (EAST_ASIAN.indexOf(first) >= 0) {
            return EAST_ASIAN.indexOf(first) + 1;
        }
        String small = numeral.toLowerCase(Locale.ROOT);
        boolean letter = small.length() == 1 && ROMAN.indexOf(small.charAt(0)) < 0;
        return letter ? small.charAt(0) - 'a' + 1 : roman(small);
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = ROMAN_VALUES[ROMAN.indexOf(numeral.charAt(i))];
            boolean beforeLarger =
                    i + 1 < numeral.length()
                            && ROMAN_VALUES[ROMAN.indexOf(numeral.charAt(i + 1))] > value;
            sum += beforeLarger ? -value : value;
        }
        return sum;
    }
}
