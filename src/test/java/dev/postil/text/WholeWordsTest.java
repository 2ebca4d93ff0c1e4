package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeWordsTest {

    @Test
    void wordsStandThereWholeWhateverTheirCase() {
        String text = "Russian ships. RUSSIA’s fleet, Coast Guard";
        assertThat(WholeWords.holds(text, "russia")).isTrue();
        assertThat(WholeWords.holds(text, "coast guard")).isTrue();
        assertThat(WholeWords.holds(text, "ship")).isFalse();
        assertThat(WholeWords.holds(text, "guard")).isTrue();
        assertThat(WholeWords.holds(text, "")).isFalse();
        assertThat(WholeWords.holds("", "guard")).isFalse();
    }

    @Test
    void beginningsOfWordsAreFoundWithoutRegardToCaseAndAccents() {
        assertThat(WholeWords.holdsBeginning("Société des Nations", "SOCIE")).isTrue();
        assertThat(WholeWords.holdsBeginning("Societe", "socié")).isTrue();
        assertThat(WholeWords.holdsBeginning("Loss of trust", "tr")).isTrue();
        assertThat(WholeWords.holdsBeginning("Loss of trust, Rust", "rus")).isTrue();
        assertThat(WholeWords.holdsBeginning("Loss of trust", "rus")).isFalse();
    }
}
