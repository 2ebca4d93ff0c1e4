package dev.postil.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the day after `since:`: `2026-11-20`, `2026-11`, `2026`, `today`, `yesterday`, `7d`, `2w`.
final class Since {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dw])");

    private Since() {}

    /// The first day that counts; empty where `word` (lower case) names none.
    static Optional<LocalDate> day(String word, LocalDate today) {
        return switch (word) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> ago(word, today).or(() -> date(word));
        };
    }

    private static Optional<LocalDate> ago(String word, LocalDate today) {
        Matcher ago = AGO.matcher(word);
        if (!ago.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(ago.group(1));
        return Optional.of(
                "w".equals(ago.group(2)) ? today.minusWeeks(number) : today.minusDays(number));
    }

    private static Optional<LocalDate> date(String word) {
        Matcher date = DATE.matcher(word);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            numberOrOne(date.group(2)),
                            numberOrOne(date.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int numberOrOne(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
