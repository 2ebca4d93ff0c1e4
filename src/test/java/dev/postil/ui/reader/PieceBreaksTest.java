package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PieceBreaksTest {

    @Test
    void leavesAShortBlockWhole() {
        assertThat(PieceBreaks.cut("Short.", new Span(0, 6))).containsExactly(new Span(0, 6));
    }

    @Test
    void cutsAfterASentence() {
        String text = ("Some words in a row. " + "word ".repeat(30)).repeat(30);

        Span first = PieceBreaks.cut(text, new Span(0, text.length())).getFirst();

        assertThat(first.of(text)).endsWith("in a row. ");
    }

    @Test
    void cutsAfterAWordWhereNoSentenceEnds() {
        String text = "word ".repeat(1_000);

        assertThat(PieceBreaks.cut(text, new Span(0, text.length())))
                .allSatisfy(part -> assertThat(part.of(text)).startsWith("w").endsWith(" "));
    }

    @Test
    void cutsAtALineEndAndLeavesItOut() {
        String text = ("x".repeat(70) + "\n").repeat(100);

        assertThat(PieceBreaks.cut(text, new Span(0, text.length())).getFirst().of(text))
                .doesNotEndWith("\n")
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void cutsAfterAChineseSentence() {
        String text = ("中文字符".repeat(20) + "。").repeat(50);

        assertThat(PieceBreaks.cut(text, new Span(0, text.length())))
                .allSatisfy(part -> assertThat(part.of(text)).endsWith("。"));
    }

    @Property(tries = 200)
    void partsAreShortWholeAndInOrder(@ForAll("texts") String text) {
        Span block = new Span(0, text.length());
        List<Span> parts = PieceBreaks.cut(text, block);

        int from = 0;
        for (Span part : parts) {
            assertThat(text.substring(from, part.start())).isIn("", "\n");
            assertThat(part.length()).isBetween(1, PieceBreaks.LONGEST);
            assertThat(Graphemes.isBoundary(text, part.start())).isTrue();
            from = part.end();
        }
        assertThat(text.substring(from)).isIn("", "\n");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b ",
                        ". ",
                        "!\" ",
                        "👩‍👩‍👧‍👦",
                        "🇫🇷",
                        "é",
                        "。",
                        "שלום ",
                        "\n",
                        "中")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3_000)
                .map(parts -> String.join("", parts));
    }
}
