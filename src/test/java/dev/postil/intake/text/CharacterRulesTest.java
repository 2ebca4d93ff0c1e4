package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CharacterRulesTest {

    @Test
    void everyLineEndBecomesOne() {
        assertThat(CharacterRules.apply("a\r\nb\rc\nd\u0085e\u2028f\u2029g\u000Bh\fi\r\r\nj"))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\ni\n\nj");
    }

    @Test
    void oddSpacesBecomePlain() {
        assertThat(CharacterRules.apply("10\u00A0km\u202Fa\u2009b\u3000c\td"))
                .isEqualTo("10 km a b c\td");
    }

    @Test
    void aSignAndTheThousandsOfANumberKeepTheSpaceThatHoldsThemToTheirWord() {
        String french = "dit\u00A0: «\u00A010\u202F000 poids\u00A0» !";
        assertThat(CharacterRules.apply(french))
                .isEqualTo("dit\u00A0: «\u00A010\u202F000 poids\u00A0» !");
        assertThat(CharacterRules.apply("a \u00A0: b\u00A0\u00A0: «\u00A0 c"))
                .isEqualTo("a  : b  : «  c");
    }

    @Test
    void softHyphensGoAndJoinWordsAcrossLines() {
        assertThat(CharacterRules.apply("am\u00ADbi\u00ADguity")).isEqualTo("ambiguity");
        assertThat(CharacterRules.apply("ambi\u00AD\r\nguity")).isEqualTo("ambiguity");
        assertThat(CharacterRules.apply("end\u00AD\n- next")).isEqualTo("end\n- next");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(CharacterRules.apply("a\uD83Db\uDE00c\uD83D\uDE00\uFFFF"))
                .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
    }

    @Test
    void marksAndControlsGo() {
        assertThat(CharacterRules.apply("\uFEFFa\u0000b\u0007c\u009Fd\uFEFF")).isEqualTo("abcd");
    }

    @Test
    void allElseStaysAsWritten() {
        String text = "Naïve “quotes” – e\u0301, שלום \u200Fعالم 你好，\u200Dक्षि 👩‍👩‍👧 ﬁ ½";
        assertThat(CharacterRules.apply(text)).isEqualTo(text);
    }

    @Property(tries = 2000)
    void applyingThemTwiceChangesNothing(@ForAll("anyText") String text) {
        String once = CharacterRules.apply(text);
        assertThat(CharacterRules.apply(once)).isEqualTo(once);
        assertThat(once.chars().filter(Character::isISOControl).filter(c -> c != '\n' && c != '\t'))
                .isEmpty();
        assertThat(
                        new String(
                                once.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(once);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Character> telling =
                Arbitraries.of('\r', '\n', '\u00AD', '\u0085', '\uFEFF', '\uD83D', '\uDE00', 'a');
        return Arbitraries.oneOf(
                telling.list().ofMaxSize(30).map(CharacterRulesTest::joined),
                Arbitraries.chars().list().ofMaxSize(30).map(CharacterRulesTest::joined));
    }

    private static String joined(java.util.List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
