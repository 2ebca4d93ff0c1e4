package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.model.Span;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "strategic ambiguity, 12, ambiguity",
        "strategic ambiguity, 9, strategic",
        "strategic ambiguity, 19, ambiguity",
        "we don’t know, 6, don’t",
        "hy\u00adphen, 4, hy\u00adphen",
        "مَرْحَبًا بالعالم, 3, مَرْحَبًا",
        "東京へ行く, 0, 東京",
        "3.14 is pi, 2, 3.14"
    })
    void theWordAtAPlaceIsFoundWhole(String text, int offset, String word) {
        assertThat(Words.wordAt(text, offset, Locale.ROOT))
                .hasValueSatisfying(span -> assertThat(span.of(text)).isEqualTo(word));
    }

    @Test
    void betweenWordsThereIsNone() {
        assertThat(Words.wordAt("a  , b", 2, Locale.ROOT)).isEmpty();
        assertThat(Words.wordAt(" a", 0, Locale.ROOT)).isEmpty();
        assertThat(Words.wordAt("", 0, Locale.ROOT)).isEmpty();
    }

    @Test
    void aWordFarInsideALargeTextIsFoundTheSameWay() {
        String text =
                "some words and ".repeat(100_000) + "strategic" + " ambiguity".repeat(100_000);
        assertThat(Words.wordAt(text, 1_500_004, Locale.ENGLISH))
                .contains(new Span(1_500_000, 1_500_009));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "One here. Dr. Smith met Mr. J. Jones. Then left.|12|Dr. Smith met Mr. J. Jones.",
                "One here. Dr. Smith met Mr. J. Jones. Then left.|2|One here.",
                "He said “No.” Then left.|3|He said “No.”",
                "مرحبا بالعالم. كيف حالك؟ جيد! نعم.|17|كيف حالك؟",
                "战略模糊是一种选择。我们知道。|11|我们知道。",
                "戦略です。東京へ行く。|0|戦略です。",
                "It cost 3.14 euros. Done|8|It cost 3.14 euros.",
                "Is it? Yes!|11|Yes!"
            })
    void theSentenceAtAPlaceIsFoundWhole(String text, int offset, String sentence) {
        Span all = new Span(0, text.length());
        assertThat(Words.sentenceAt(text, offset, all, Locale.ENGLISH).of(text))
                .isEqualTo(sentence);
    }

    @Test
    void aSentenceStaysInItsBlock() {
        String text = "A heading\nIt begins. It goes on";
        assertThat(Words.sentenceAt(text, 12, new Span(10, 31), Locale.ENGLISH))
                .isEqualTo(new Span(10, 20));
        assertThat(Words.sentenceAt(text, 3, new Span(0, 9), Locale.ENGLISH))
                .isEqualTo(new Span(0, 9));
        assertThatThrownBy(() -> Words.sentenceAt(text, 3, new Span(10, 31), Locale.ENGLISH))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void paragraphsStandBetweenBlankLines() {
        String text = "One\nline.\n \nTwo.\n\n\nThree.";
        assertThat(Words.paragraphAt(text, 5).of(text)).isEqualTo("One\nline.");
        assertThat(Words.paragraphAt(text, 0).of(text)).isEqualTo("One\nline.");
        assertThat(Words.paragraphAt(text, 14).of(text)).isEqualTo("Two.");
        assertThat(Words.paragraphAt(text, text.length()).of(text)).isEqualTo("Three.");
    }

    @Test
    void whiteSpaceAtTheEndsIsTrimmed() {
        String text = "a \n\u00a0 b c \t";
        assertThat(Words.trim(text, new Span(1, 10))).isEqualTo(new Span(5, 8));
        assertThat(Words.trim(text, new Span(1, 4))).isEqualTo(new Span(1, 1));
        assertThat(Words.isBlank(text, new Span(1, 4))).isTrue();
        assertThat(Words.isBlank(text, new Span(1, 6))).isFalse();
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void whatIsFoundHoldsThePlaceAndSplitsNoCharacter(
            @ForAll String text, @ForAll @IntRange(max = 1000) int from) {
        int offset = Graphemes.floor(text, from % (text.length() + 1));
        Words.wordAt(text, offset, Locale.ROOT)
                .ifPresent(
                        word -> {
                            assertThat(word.start()).isLessThanOrEqualTo(offset);
                            assertThat(word.end()).isGreaterThanOrEqualTo(offset);
                            assertThat(Graphemes.widen(text, word)).isEqualTo(word);
                        });
        Span all = new Span(0, text.length());
        Span sentence = Words.sentenceAt(text, offset, all, Locale.ROOT);
        assertThat(Graphemes.widen(text, sentence)).isEqualTo(sentence);
        assertThat(Words.paragraphAt(text, offset).of(text)).doesNotContain("\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "names no side, signs little|2|16|names no side, signs",
                "names no side, signs little|6|13|no side",
                "names no side, signs little|6|14|no side,",
                "we don’t know|5|6|don’t",
                "about 3.14 metres|7|8|3.14",
                "a société b|4|5|société",
                "战略模糊是一种选择|1|4|略模糊",
                "ความคลุมเครือทางยุทธศาสตร์|3|6|มคล",
                "東京タワーへ行く|1|4|京タワ"
            })
    void wordsThatAreCutAreTakenWhole(String text, int start, int end, String whole) {
        Span span = Words.whole(text, new Span(start, end), Locale.ROOT);
        assertThat(span.of(text)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "➡ The sea is near. It is cold.|5|The sea is near.",
                "➡️ The sea is near.|5|The sea is near.",
                "• The sea is near.|0|The sea is near.",
                "- The sea is near.|5|The sea is near.",
                "– La mer est là.|5|La mer est là.",
                "-5 degrees were measured.|5|-5 degrees were measured.",
                "Near - but not far.|7|Near - but not far."
            })
    void aBulletBelongsToNoSentence(String text, int offset, String sentence) {
        Span whole = new Span(0, text.length());
        assertThat(Words.sentenceAt(text, offset, whole, Locale.ENGLISH).of(text))
                .isEqualTo(sentence);
    }
}
