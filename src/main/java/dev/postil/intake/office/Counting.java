package dev.postil.intake.office;

import java.util.Locale;

/// Ways of writing the number of an item.
public enum Counting {
    /// No number is written.
    NONE,
    DECIMAL,
    /// `01` to `09`, then as usual.
    TWO_DIGITS,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    /// `1st`, `2nd`.
    ORDINAL,
    /// As Chinese, Japanese and Korean legal texts count: 十二.
    EAST_ASIAN,
    CIRCLED,
    ARABIC_LETTER,
    HEBREW_LETTER,
    CYRILLIC_LOWER,
    CYRILLIC_UPPER,
    ARABIC_DIGIT,
    HINDI_DIGIT;

    private static final int LARGEST = 32_767;
    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final String[] ROMAN = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final String EAST_ASIAN_DIGITS = "〇一二三四五六七八九";
    private static final String EAST_ASIAN_TENS = "千百十";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String HEBREW_ONES = "אבגדהוזחט";
    private static final String HEBREW_TENS = "יכלמנסעפצ";
    private static final String HEBREW_HUNDREDS = "קרשת";

    /// The number as it is written; very large ones and zero in digits.
    public String of(int number) {
        if (this == NONE) {
            return "";
        }
        if (number <= 0 || number > LARGEST) {
            return Integer.toString(number);
        }
        return switch (this) {
            case NONE -> "";
            case DECIMAL -> Integer.toString(number);
            case TWO_DIGITS -> number < 10 ? "0" + number : Integer.toString(number);
            case LOWER_LETTER -> repeated("abcdefghijklmnopqrstuvwxyz", number);
            case UPPER_LETTER -> repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case ORDINAL -> number + ending(number);
            case EAST_ASIAN -> eastAsian(number);
            case CIRCLED -> number <= 20 ? Character.toString(0x2460 + number - 1) : "" + number;
            case ARABIC_LETTER -> repeated(ARABIC, number);
            case HEBREW_LETTER -> hebrew(number);
            case CYRILLIC_LOWER -> repeated(CYRILLIC, number);
            case CYRILLIC_UPPER -> repeated(CYRILLIC, number).toUpperCase(Locale.ROOT);
            case ARABIC_DIGIT -> digits('\u0660', number);
            case HINDI_DIGIT -> digits('\u0966', number);
        };
    }

    /// After the last letter comes the first one twice.
    private static String repeated(String letters, int number) {
        int times = Math.min((number - 1) / letters.length() + 1, 20);
        return letters.substring((number - 1) % letters.length()).substring(0, 1).repeat(times);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String ending(int number) {
        if (number / 10 % 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String eastAsian(int number) {
        if (number > 9999) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        String digits = Integer.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit > 0) {
                boolean one = digit == 1 && place == 1 && digits.length() == 2;
                written.append(one ? "" : EAST_ASIAN_DIGITS.substring(digit, digit + 1));
                written.append(place == 0 ? "" : EAST_ASIAN_TENS.charAt(3 - place));
            } else if (place > 0 && digits.charAt(i + 1) != '0') {
                written.append(EAST_ASIAN_DIGITS.charAt(0));
            }
        }
        return written.toString();
    }

    private static String hebrew(int number) {
        if (number >= 500) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        int rest = number % 100;
        if (number >= 100) {
            written.append(HEBREW_HUNDREDS.charAt(number / 100 - 1));
        }
        // Not as the letters of the name of God.
        if (rest == 15 || rest == 16) {
            return written.append('ט').append(rest == 15 ? 'ו' : 'ז').toString();
        }
        if (rest >= 10) {
            written.append(HEBREW_TENS.charAt(rest / 10 - 1));
        }
        return rest % 10 == 0
                ? written.toString()
                : written.append(HEBREW_ONES.charAt(rest % 10 - 1)).toString();
    }

    private static String digits(char zero, int number) {
        StringBuilder written = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            written.append((char) (zero + digit - '0'));
        }
        return written.toString();
    }
}
