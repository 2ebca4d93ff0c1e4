package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "by | Mar 22, 2025 | News;2025-03-22",
                "Published March 22nd, 2025 at noon;2025-03-22",
                "22 March 2025;2025-03-22",
                "Saturday, 22nd of March, 2025;2025-03-22",
                "2025-03-22T10:00:00Z;2025-03-22",
                "2025/3/22;2025-03-22",
                "22.03.2025;2025-03-22",
                "03/22/2025;2025-03-22",
                "22/03/2025;2025-03-22",
                "04/03/2025;2025",
                "22. März 2025;2025-03-22",
                "le 1er février 2025;2025-02-01",
                "22 de marzo de 2025;2025-03-22",
                "22 marzo 2025;2025-03-22",
                "22 марта 2025 г.;2025-03-22",
                "22 مارس 2025;2025-03-22",
                "2025年3月22日;2025-03-22",
                "2025년 3월 22일;2025-03-22",
                "March 2025;2025-03"
            })
    void datesAreFoundAsPeopleWriteThem(String text, String iso) {
        assertThat(Dates.first(text).map(Dates.Found::iso)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no date at all",
                "31.02.2025",
                "since 2015 the ministry has",
                "version 2025.1",
                "99.99.2025",
                "in March 2025 the ministry changed its view of the matter"
            })
    void whatIsNoDateIsLeftAlone(String text) {
        assertThat(Dates.first(text)).isEmpty();
    }
}
