package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListSignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3. Exposure",
                "(a) first",
                "iv) four",
                "2.1 Scope",
                "3.1.2. x",
                "第三条 范围",
                "• x"
            })
    void anItemThatBeginsWithItsNumberNeedsNoOther(String item) {
        assertThat(ListSigns.begins(item, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exposure", "2025 was a year", "A good one", "", "Mr Smith came."})
    void wordsAreNoSigns(String item) {
        assertThat(ListSigns.begins(item, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. x", "I. Newton"})
    void whatDoesNotCountHasNoNumber(String item) {
        assertThat(ListSigns.begins(item, false)).isFalse();
    }
}
