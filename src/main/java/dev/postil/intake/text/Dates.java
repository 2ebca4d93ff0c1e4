package dev.postil.intake.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds dates as people write them, in several languages and calendars' orders.
public final class Dates {

    /// Names of the months, January first; where a language has several forms, the stem suffices.
    private static final String[] MONTHS = {
        "january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari января янв يناير",
        "february feb februar februari février fevrier févr febrero febbraio fevereiro fev февраля фев فبراير",
        "march mar märz maerz mär mars marzo março maart mrt марта мар مارس",
        "april apr avril avr abril abr aprile апреля апр أبريل ابريل",
        "may mai mayo maggio mag maio mei maj мая май مايو",
        "june jun juni juin junio giugno giu junho июня июн يونيو",
        "july jul juli juillet juil julio luglio lug julho июля июл يوليو",
        "august aug août aout agosto ago augustus augusti августа авг أغسطس اغسطس",
        "september sep sept septembre septiembre settembre set setembro сентября сен سبتمبر",
        "october oct oktober okt octobre octubre ottobre ott outubro out октября окт أكتوبر اكتوبر",
        "november nov novembre noviembre novembro ноября ноя نوفمبر",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек ديسمبر"
    };

    private static final int DIGITS_OF_YEAR = 4;
    private static final Map<String, Integer> MONTH_NUMBERS = monthNumbers();
    private static final String YEAR = "((?:1[5-9]|20)\\d\\d)";
    private static final String WORD = "(\\p{L}{3,10})";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?" + YEAR + "(?!\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?,?[ -](?:de |of )?"
                            + WORD
                            + "\\.?,?[ -](?:de |del )?"
                            + YEAR
                            + "(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    WORD + "\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,|,? at| -)? ?" + YEAR + "(?!\\d)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile(YEAR + " ?[年년] ?(\\d{1,2}) ?[月월] ?(?:(\\d{1,2}) ?[日일])?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile(WORD + "\\.?,? (?:de |del )?" + YEAR + "(?!\\d)");

    private Dates() {}

    /// A date in a text.
    ///
    /// @param iso `2025-03-22`, or `2025-03` where no day is named
    /// @param start where it starts, UTF-16
    /// @param end where it ends, UTF-16
    public record Found(String iso, int start, int end) {}

    /// The first date in the text; none where only a month is named in the middle of other words.
    public static Optional<Found> first(String text) {
        if (!holdsYear(text)) {
            return Optional.empty();
        }
        Found best = null;
        for (Optional<Found> found :
                List.of(
                        numeric(YEAR_FIRST.matcher(text), 1, 3, 4),
                        yearLast(YEAR_LAST.matcher(text)),
                        named(DAY_MONTH.matcher(text), 3, 2, 1),
                        named(MONTH_DAY.matcher(text), 3, 1, 2),
                        numeric(EAST_ASIAN.matcher(text), 1, 2, 3),
                        monthOnly(text))) {
            if (found.isPresent() && (best == null || found.get().start() < best.start())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /// What every form of a date has, and few passages hold.
    private static boolean holdsYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits >= DIGITS_OF_YEAR) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Found> numeric(Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            int number = number(matcher, month);
            Optional<Found> found =
                    found(matcher, number(matcher, year), number, matcher.group(day));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Day first, unless only the other order makes a date; both possible: the year alone is sure.
    private static Optional<Found> yearLast(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = number(matcher, 1);
        int second = number(matcher, 3);
        int year = number(matcher, 4);
        boolean dots = matcher.group(2).equals(".");
        if (first <= 12 && second <= 12 && first != second && !dots) {
            return Optional.of(new Found(Integer.toString(year), matcher.start(), matcher.end()));
        }
        boolean monthFirst = second > 12;
        return found(matcher, year, monthFirst ? first : second, matcher.group(monthFirst ? 3 : 1));
    }

    private static Optional<Found> named(Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            Integer number = MONTH_NUMBERS.get(matcher.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                return found(matcher, number(matcher, year), number, matcher.group(day));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> monthOnly(String text) {
        Matcher matcher = MONTH_ONLY.matcher(text);
        while (matcher.find()) {
            Integer month = MONTH_NUMBERS.get(matcher.group(1).toLowerCase(Locale.ROOT));
            if (month != null && matcher.end() - matcher.start() >= text.strip().length() - 12) {
                return found(matcher, number(matcher, 2), month, null);
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(
            MatchResult match, int year, int month, @Nullable String day) {
        try {
            String iso =
                    day == null
                            ? YearMonth.of(year, month).toString()
                            : LocalDate.of(year, month, Integer.parseInt(day)).toString();
            return Optional.of(new Found(iso, match.start(), match.end()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Map<String, Integer> monthNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < MONTHS.length; i++) {
            for (String name : MONTHS[i].split(" ", -1)) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
