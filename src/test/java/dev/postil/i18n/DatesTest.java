package dev.postil.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);

    private final Dates dates = new Dates(Locale.US);

    @Test
    void hoursAreCountedFromMidnightInTheZoneOfTheReader() {
        Instant evening = Instant.parse("2026-11-29T21:04:59Z");

        assertThat(dates.time(evening, ZoneOffset.UTC)).isEqualTo("21:04");
        assertThat(dates.time(evening, ZoneId.of("Asia/Tokyo"))).isEqualTo("06:04");
    }

    @Test
    void theDayStandsBeforeTheMonth() {
        assertThat(dates.day(DAY)).isEqualTo("2 Mar 2025");
        assertThat(dates.wholeDay(DAY)).isEqualTo("Sunday, 2 March 2025");
    }

    @Test
    void monthsAndDaysAreNamedInTheLanguageOfTheReader() {
        assertThat(new Dates(Locale.FRENCH).wholeDay(DAY)).isEqualTo("dimanche, 2 mars 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025",
        "2025-03, Mar 2025, March 2025",
        "2025-03-02, 2 Mar 2025, 2 March 2025",
        "2025-3-2, 2025-3-2, 2025-3-2",
        "soon, soon, soon",
        "last year, last year, last year"
    })
    void whatWasPublishedIsAsPreciseAsItIsKnown(String published, String brief, String inFull) {
        assertThat(dates.published(published)).isEqualTo(brief);
        assertThat(dates.publishedInFull(published)).isEqualTo(inFull);
    }
}
