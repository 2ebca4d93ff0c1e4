package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Content;
import dev.postil.model.Span;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisplayMapTest {

    private static final Typesetting.Head HEAD = new Typesetting.Head("Title", "By");

    @Test
    void aFoldedAsideIsShownAsItsLine() {
        Content content = new Texts().paragraph("ab").folded("cdef").paragraph("gh").content();
        DisplayMap map = map(content, Set.of());

        // Title By ab aside gh, each with a line end
        assertThat(map.toDisplay(0)).isEqualTo(9);
        assertThat(map.toDisplay(6)).isEqualTo(12);
        assertThat(map.toDisplay(content.text().indexOf("gh"))).isEqualTo(18);
        assertThat(map.toDocument(14)).isEqualTo(content.text().indexOf("cdef"));
    }

    @Test
    void theHeadIsNoPartOfTheText() {
        DisplayMap map = map(new Texts().paragraph("ab").content(), Set.of());

        assertThat(map.toDocument(new Span(0, 10))).isEqualTo(new Span(0, 1));
    }

    @Test
    void whatEndsWithABlockEndsThereAndNotInTheNext() {
        DisplayMap map = map(new Texts().paragraph("ab").paragraph("cd").content(), Set.of());

        assertThat(map.toDisplay(new Span(0, 2))).isEqualTo(new Span(9, 11));
        assertThat(map.toDocument(new Span(9, 11))).isEqualTo(new Span(0, 2));
    }

    @Property(tries = 200)
    void shownTextGoesThereAndBack(
            @ForAll("contents") Content content, @ForAll Set<Integer> unfolded) {
        DisplayMap map = map(content, unfolded);

        for (int i = 0; i < map.pieces().size(); i++) {
            Piece piece = map.piece(i);
            Span span = piece.span();
            for (int at = span.start(); piece.isText() && at < span.end(); at++) {
                int display = map.toDisplay(at);
                assertThat(map.pieceAtDisplay(display)).isEqualTo(i);
                assertThat(map.toDocument(display)).isEqualTo(at);
                assertThat(map.toDisplayEnd(at + 1)).isEqualTo(display + 1);
            }
        }
    }

    @Property(tries = 200)
    void orderIsKept(@ForAll("contents") Content content, @ForAll Set<Integer> unfolded) {
        DisplayMap map = map(content, unfolded);

        for (int at = 0; at < content.text().length(); at++) {
            assertThat(map.toDisplay(at)).isLessThanOrEqualTo(map.toDisplay(at + 1));
        }
        for (int display = 0; display < map.length(); display++) {
            assertThat(map.toDocument(display)).isLessThanOrEqualTo(map.toDocument(display + 1));
        }
    }

    @Property(tries = 200)
    void displayedPiecesHoldTheTextTheyStandFor(@ForAll("contents") Content content) {
        List<Piece> pieces = Typesetting.of(content, HEAD, (_, _) -> "aside", Set.of());
        String display = AreaText.of(content, pieces).getText();
        DisplayMap map = AreaText.map(pieces);

        assertThat(display).hasSize(map.length());
        for (int i = 0; i < pieces.size(); i++) {
            String shown = display.substring(map.startOf(i), map.startOf(i) + map.lengthOf(i));
            if (pieces.get(i).isText()) {
                assertThat(shown).isEqualTo(pieces.get(i).span().of(content.text()));
            }
        }
    }

    @Provide
    Arbitrary<Content> contents() {
        return Arbitraries.of(
                        "P short", "Fcomment", "Fform", "Hhead", "L" + "long words. ".repeat(400))
                .list()
                .ofMaxSize(6)
                .map(
                        lines -> {
                            Texts texts = new Texts();
                            for (String line : lines) {
                                String words = line.substring(1);
                                switch (line.charAt(0)) {
                                    case 'F' -> texts.folded(words);
                                    case 'H' -> texts.heading(2, words);
                                    default -> texts.paragraph(words);
                                }
                            }
                            return texts.content();
                        });
    }

    private static DisplayMap map(Content content, Set<Integer> unfolded) {
        return AreaText.map(Typesetting.of(content, HEAD, (_, _) -> "aside", unfolded));
    }
}
