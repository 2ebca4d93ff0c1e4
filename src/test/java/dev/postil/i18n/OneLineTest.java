package dev.postil.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void linesAndRunsOfBlanksBecomeOneBlank() {
        assertThat(OneLine.of("  a policy\n\tof   ambiguity\n")).isEqualTo("a policy of ambiguity");
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(OneLine.of("ambiguity", 9)).isEqualTo("ambiguity");
        assertThat(OneLine.of("", 9)).isEmpty();
    }

    @Test
    void whatDoesNotFitEndsInDotsWithoutABlankBeforeThem() {
        assertThat(OneLine.of("a policy of ambiguity", 9)).isEqualTo("a policy…");
    }

    @Test
    void aCharacterOutsideOfTheFirstPlaneCountsOnce() {
        assertThat(OneLine.of("🧭🧭🧭", 3)).isEqualTo("🧭🧭🧭");
        assertThat(OneLine.of("🧭🧭🧭", 2)).isEqualTo("🧭🧭…");
    }

    @Test
    void noCharacterOfSeveralPartsIsCut() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(OneLine.beginning("ab" + family + "c", 5)).isEqualTo("ab");
        assertThat(OneLine.beginning("ab" + family + "c", 9)).isEqualTo("ab" + family);
        assertThat(OneLine.beginning("e\u0301a", 1)).isEmpty();
    }
}
