package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.model.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧‍👦",
                "👍🏽",
                "🇩🇪",
                "e\u0301",
                "مَ",
                "क्षि",
                "\r\n",
                "한",
                "\u1112\u1161\u11ab",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿"
            })
    void whatAReaderSeesAsOneIsNeverSplit(String character) {
        String text = "x" + character + "x";
        for (int inside = 2; inside <= character.length(); inside++) {
            assertThat(Graphemes.isBoundary(text, inside)).isFalse();
            assertThat(Graphemes.widen(text, new Span(inside, inside)))
                    .isEqualTo(new Span(1, character.length() + 1));
        }
        assertThat(Graphemes.next(text, 1)).isEqualTo(character.length() + 1);
        assertThat(Graphemes.previous(text, character.length() + 1)).isEqualTo(1);
    }

    @Property
    @Domain(Texts.class)
    void localBoundariesAreThoseCountedFromTheBeginning(@ForAll String text) {
        TreeSet<Integer> boundaries = boundaries(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(Graphemes.floor(text, offset)).isEqualTo(boundaries.floor(offset));
            assertThat(Graphemes.ceiling(text, offset)).isEqualTo(boundaries.ceiling(offset));
            if (offset > 0) {
                assertThat(Graphemes.previous(text, offset)).isEqualTo(boundaries.lower(offset));
            }
            if (offset < text.length()) {
                assertThat(Graphemes.next(text, offset)).isEqualTo(boundaries.higher(offset));
            }
        }
    }

    @Test
    void farFromAnyPlainLetterTheBoundariesAreStillRight() {
        for (String one : List.of("👨‍👩‍👧‍👦", "🇩🇪", "मि", "مَ")) {
            String text = one.repeat(700);
            for (int i = 0; i < 700; i++) {
                int start = i * one.length();
                assertThat(Graphemes.widen(text, new Span(start + 1, start + one.length() - 1)))
                        .isEqualTo(new Span(start, start + one.length()));
            }
        }
    }

    @Test
    void theEndsOfTheTextHaveNothingBeyond() {
        assertThat(Graphemes.next("ab", 2)).isEqualTo(2);
        assertThat(Graphemes.previous("ab", 0)).isZero();
        assertThat(Graphemes.widen("", new Span(0, 0))).isEqualTo(new Span(0, 0));
        assertThatThrownBy(() -> Graphemes.floor("ab", 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static TreeSet<Integer> boundaries(String text) {
        TreeSet<Integer> boundaries = new TreeSet<>(List.of(0));
        Pattern.compile("\\X")
                .matcher(text)
                .results()
                .map(MatchResult::end)
                .forEach(boundaries::add);
        return boundaries;
    }
}
