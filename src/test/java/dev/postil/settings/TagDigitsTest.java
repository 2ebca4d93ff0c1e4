package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TagDigitsTest {

    private static final UUID RUSSIA = new UUID(1, 1);
    private static final UUID TURKEY = new UUID(2, 2);

    private final TagDigits digits = new TagDigits();

    @Test
    void aDigitStandsForTheTagItWasGivenLast() {
        digits.give(1, RUSSIA);
        digits.give(1, TURKEY);

        assertThat(digits.tag(1)).contains(TURKEY);
        assertThat(digits.digit(RUSSIA)).isEmpty();
    }

    @Test
    void aTagHasOneDigit() {
        digits.give(1, RUSSIA);
        digits.give(2, RUSSIA);

        assertThat(digits.tag(1)).isEmpty();
        assertThat(digits.digit(RUSSIA)).contains(2);

        digits.free(RUSSIA);
        assertThat(digits.tags()).isEmpty();
    }

    @Test
    void zeroIsNoDigitForTags() {
        assertThatThrownBy(() -> digits.give(0, RUSSIA))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
