package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void theWordsAroundAreWholeAndTheRestIsDots() {
        String text = "before ".repeat(20) + "the match" + " after".repeat(60);
        int start = text.indexOf("the match");

        Snippet snippet = Snippet.of(text, List.of(new Span(start, start + 9))).getFirst();

        assertThat(snippet.words())
                .startsWith("… before ")
                .endsWith(" after …")
                .hasSizeLessThan(210);
        assertThat(snippet.matches().getFirst().of(snippet.words())).isEqualTo("the match");
    }

    @Test
    void matchesFarApartAreFindsOfTheirOwn() {
        String text = "match " + "word ".repeat(400) + "match";

        List<Snippet> snippets = Snippet.of(text, List.of(new Span(0, 5), new Span(2006, 2011)));

        assertThat(snippets)
                .extracting(Snippet::place)
                .containsExactly(new Span(0, 5), new Span(2006, 2011));
    }

    @Test
    void thePlaceWithMostMatchesIsShown() {
        String text = "one " + "word ".repeat(100) + "two three";

        Snippet snippet =
                Snippet.of(text, List.of(new Span(0, 3), new Span(504, 507), new Span(508, 513)))
                        .getFirst();

        assertThat(snippet.matches())
                .extracting(match -> match.of(snippet.words()))
                .containsExactly("two", "three");
    }

    @Test
    void wordsThatStandTogetherAreOnePlace() {
        String text = "The catchers, IMSI-catchers of all sorts. Catchers";

        assertThat(Snippet.of(text, matches(text, "(?i)imsi|catchers")))
                .extracting(found -> found.place().of(text))
                .containsExactly("IMSI-catchers");
    }

    @Test
    void wordsApartAreNot() {
        String text = "One IMSI. Catchers and an IMSI of two catchers";

        assertThat(Snippet.of(text, matches(text, "(?i)imsi|catchers")))
                .extracting(found -> found.place().of(text))
                .containsExactly("IMSI");
    }

    private static List<Span> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    @Property
    void everyMatchShownIsTheOneInTheText(@ForAll("marked") Marked marked) {
        for (Snippet snippet : Snippet.of(marked.text(), marked.matches())) {
            String words = snippet.words();
            assertThat(words).doesNotContain("\n", "\t");
            assertThat(words.length()).isLessThan(500);
            int end = 0;
            for (Span match : snippet.matches()) {
                assertThat(match.start()).isGreaterThanOrEqualTo(end);
                end = match.end();
            }
            assertThat(marked.matches().stream().map(match -> line(match.of(marked.text()))))
                    .containsSequence(
                            snippet.matches().stream().map(match -> match.of(words)).toList());
            assertThat(Character.isLowSurrogate(words.charAt(0))).isFalse();
        }
    }

    private static String line(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }

    record Marked(String text, List<Span> matches) {}

    /// Texts of which every second piece may be a match.
    @Provide
    Arbitrary<Marked> marked() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "a",
                        "word",
                        " ",
                        "\n",
                        "\t",
                        "战略",
                        "👨‍👩‍👧",
                        "long".repeat(30),
                        "سياسة ",
                        "é");
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .flatMap(
                        pieces ->
                                Arbitraries.of(true, false, false, false)
                                        .list()
                                        .ofSize(pieces.size())
                                        .map(isMatch -> mark(pieces, isMatch)));
    }

    private static Marked mark(List<String> pieces, List<Boolean> isMatch) {
        StringBuilder text = new StringBuilder();
        List<Span> matches = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int start = text.length();
            text.append(pieces.get(i));
            boolean afterOne = i > 0 && isMatch.get(i - 1);
            if (isMatch.get(i) && !afterOne) {
                matches.add(new Span(start, text.length()));
            }
        }
        return new Marked(text.toString(), matches);
    }
}
