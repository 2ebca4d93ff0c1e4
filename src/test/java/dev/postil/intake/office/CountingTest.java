package dev.postil.intake.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 12, 12",
        "DECIMAL, 0, 0",
        "TWO_DIGITS, 7, 07",
        "LOWER_LETTER, 1, a",
        "LOWER_LETTER, 28, bb",
        "UPPER_LETTER, 26, Z",
        "LOWER_ROMAN, 4, iv",
        "UPPER_ROMAN, 1994, MCMXCIV",
        "ORDINAL, 11, 11th",
        "ORDINAL, 22, 22nd",
        "EAST_ASIAN, 10, 十",
        "EAST_ASIAN, 21, 二十一",
        "EAST_ASIAN, 105, 一百〇五",
        "CIRCLED, 3, ③",
        "HEBREW_LETTER, 15, טו",
        "HEBREW_LETTER, 21, כא",
        "ARABIC_DIGIT, 12, ١٢",
        "HINDI_DIGIT, 9, ९",
        "CYRILLIC_LOWER, 2, б",
        "LOWER_ROMAN, 99999, 99999"
    })
    void numbersAreWrittenAsPeopleDo(Counting counting, int number, String written) {
        assertThat(counting.of(number)).isEqualTo(written);
    }
}
