package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordStartsTest {

    @Test
    void wordsStandThereWholeWhateverTheirCase() {
        WordStarts starts = WordStarts.of("Russian ships. RUSSIA’s fleet, Coast Guard");

        assertThat(starts.hold("russia")).isTrue();
        assertThat(starts.hold("coast guard")).isTrue();
        assertThat(starts.hold("ship")).isFalse();
        assertThat(starts.hold("guard")).isTrue();
        assertThat(starts.hold("fleets")).isFalse();
        assertThat(WordStarts.of("").hold("guard")).isFalse();
    }

    /// Letters whose cases differ in odd ways, marks, signs, words without blanks, pairs.
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("aAbBsSßİıIiKKµΜ_1 .-'’\u00ad\u0301中国ーจé\ud83d\ude00")
                .ofMaxLength(60);
    }

    @Property(tries = 2000)
    void agreesWithLookingThroughAllOfTheText(
            @ForAll("words") String text, @ForAll("words") String other) {
        WordStarts starts = WordStarts.of(text);

        assertThat(starts.hold(other)).isEqualTo(WholeWords.holds(text, other));
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(from + 6, text.length()); to++) {
                String words = text.substring(from, to).toUpperCase(java.util.Locale.ROOT);
                assertThat(starts.hold(words)).isEqualTo(WholeWords.holds(text, words));
            }
        }
    }
}
