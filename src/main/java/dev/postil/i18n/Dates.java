package dev.postil.i18n;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days and times are written, so that one and the same moment reads the same in every pane:
/// hours from 0 to 23, the day before the month.
public final class Dates {

    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter wholeDay;
    private final DateTimeFormatter dayInFull;
    private final DateTimeFormatter monthInFull;

    /// @param locale in whose words months and days of the week are named
    Dates(Locale locale) {
        time = DateTimeFormatter.ofPattern("HH:mm", locale);
        day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        month = DateTimeFormatter.ofPattern("MMM uuuu", locale);
        wholeDay = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale);
        dayInFull = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        monthInFull = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
    }

    /// "21:04".
    public String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    /// "22 Mar 2025".
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// "Saturday, 22 March 2025", as over what happened on that day.
    public String wholeDay(LocalDate date) {
        return wholeDay.format(date);
    }

    /// "22 Mar 2025", "Mar 2025" or "2025": as precise as it is known, and as it was written where
    /// it is no date.
    ///
    /// @param published as in ISO 8601, if all is well
    public String published(String published) {
        return published(published, month, day);
    }

    /// The same with the month in full.
    public String publishedInFull(String published) {
        return published(published, monthInFull, dayInFull);
    }

    private static String published(
            String published, DateTimeFormatter ofMonth, DateTimeFormatter ofDay) {
        try {
            return switch (published.length()) {
                case 4 -> Year.parse(published).toString();
                case 7 -> ofMonth.format(YearMonth.parse(published));
                default -> ofDay.format(LocalDate.parse(published));
            };
        } catch (DateTimeException _) {
            return published;
        }
    }
}
