package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesettingTest {

    private static final Typesetting.Head HEAD = new Typesetting.Head("A brief", "Desk · 2025");

    @Test
    void putsTheTitleAboveATextThatDoesNotBeginWithIt() {
        List<Piece> pieces = pieces(new Texts().paragraph("Words").content());

        assertThat(pieces.get(0)).isEqualTo(new Piece.Title("A brief"));
        assertThat(pieces.get(1)).isEqualTo(new Piece.ByLine("Desk · 2025", 0));
        assertThat(pieces.get(2).span()).isEqualTo(new Span(0, 5));
    }

    @Test
    void showsTheTitleOnceWhereTheTextBeginsWithIt() {
        List<Piece> pieces = pieces(new Texts().heading(1, "A  brief").paragraph("x").content());

        assertThat(pieces).noneMatch(Piece.Title.class::isInstance);
        assertThat(pieces.get(1)).isEqualTo(new Piece.ByLine("Desk · 2025", 8));
    }

    @Test
    void showsTheTitleOnceWhereFurnitureStandsAboveIt() {
        Content content =
                new Texts().folded("A brief").heading(1, "A brief").paragraph("x").content();

        List<Piece> pieces = pieces(content);

        assertThat(pieces).noneMatch(Piece.Title.class::isInstance);
        assertThat(pieces.get(0)).isInstanceOf(Piece.Aside.class);
        assertThat(pieces.get(2)).isInstanceOf(Piece.ByLine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A brief | Ada", "A brief – The Desk", "A BRIEF"})
    void showsTheTitleOnceWhereItsHeadingSaysItOtherwise(String title) {
        Content content = new Texts().heading(1, "A brief").paragraph("x").content();

        List<Piece> pieces = pieces(content, new Typesetting.Head(title, ""));

        assertThat(pieces).noneMatch(Piece.Title.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A briefing", "Another brief", "A brief, and more"})
    void showsBothWhereTheHeadingIsNotTheTitle(String title) {
        Content content = new Texts().heading(1, "A brief").paragraph("x").content();

        List<Piece> pieces = pieces(content, new Typesetting.Head(title, ""));

        assertThat(pieces.getFirst()).isEqualTo(new Piece.Title(title));
    }

    @Test
    void showsTheTitleOnceWhereALineStandsOverIt() {
        Content content =
                new Texts().paragraph("Opinion").heading(1, "A brief").paragraph("x").content();

        List<Piece> pieces = pieces(content);

        assertThat(pieces).noneMatch(Piece.Title.class::isInstance);
        assertThat(pieces.get(2)).isInstanceOf(Piece.ByLine.class);
    }

    @Test
    void showsTheTitleAboveWhereItsHeadingComesAfterTheText() {
        Content content =
                new Texts().paragraph("Words ".repeat(20)).heading(1, "A brief").content();

        assertThat(pieces(content).getFirst()).isEqualTo(new Piece.Title("A brief"));
    }

    @Test
    void foldsNeighbouringFurnitureIntoOneLine() {
        Content content =
                new Texts()
                        .paragraph("Words")
                        .folded("Name")
                        .folded("Email")
                        .paragraph("x")
                        .content();

        assertThat(pieces(content))
                .filteredOn(Piece.Aside.class::isInstance)
                .containsExactly(
                        new Piece.Aside(new Span(7, 18), new Span(7, 18), 1, "Name|2", false));
    }

    @Test
    void keepsTheLineAboveWhatIsUnfolded() {
        Content content = new Texts().paragraph("Words").folded("Name").folded("Email").content();

        List<Piece> pieces = Typesetting.of(content, HEAD, TypesettingTest::name, Set.of(1));

        assertThat(pieces.get(3))
                .isEqualTo(new Piece.Aside(new Span(7, 7), new Span(7, 18), 1, "Name|2", true));
        assertThat(pieces.subList(4, 6))
                .extracting(Piece::span)
                .containsExactly(new Span(7, 11), new Span(13, 18));
    }

    @Test
    void numbersOrderedItemsAndStartsAnewAfterAParagraph() {
        Content content =
                new Texts()
                        .item(true, "a")
                        .item(true, "b")
                        .item(false, "c")
                        .item(true, "d")
                        .paragraph("x")
                        .item(true, "e")
                        .content();

        assertThat(markers(content)).containsExactly("1.", "2.", "•", "1.", "", "1.");
    }

    @Test
    void takesTheMarkerThatStandsInTheText() {
        assertThat(markers(new Texts().paragraph("x").item("➡️", "a").item("-", "b").content()))
                .containsExactly("", "➡️", "-");
    }

    @Test
    void lettersThatGoOnFromAHeadingAreMarkers() {
        Content content =
                new Texts()
                        .item(true, "B. Sum")
                        .item(true, "C. Costs")
                        .item(true, "D. Ends")
                        .content();

        assertThat(markers(content)).containsExactly("", "", "");
    }

    @Test
    void initialsAreNoMarkers() {
        Content content =
                new Texts()
                        .item(true, "J. Marr")
                        .item(true, "K. Bell")
                        .item(true, "B. Orr")
                        .content();

        assertThat(markers(content)).containsExactly("1.", "2.", "3.");
    }

    @Test
    void whatIsFoldedBetweenRowsDoesNotEndTheirTable() {
        Content content =
                new Texts()
                        .block(BlockType.TABLE_ROW, "a\tb")
                        .folded("Page 2")
                        .block(BlockType.TABLE_ROW, "longer\td")
                        .content();

        List<Piece> pieces = pieces(content);

        Piece.Words first = (Piece.Words) pieces.get(2);
        Piece.Words last = (Piece.Words) pieces.getLast();
        assertThat(first.end()).isEqualTo(Piece.End.ITEM);
        assertThat(last.columns()).isEqualTo(first.columns());
        assertThat(last.columns().longest()).containsExactly("longer", "b");
    }

    @Test
    void aListEndsWhereOtherTextBegins() {
        Content content = new Texts().item(true, "one").item(true, "two").paragraph("x").content();

        assertThat(pieces(content).stream().skip(2).map(each -> ((Piece.Words) each).end()))
                .containsExactly(Piece.End.ITEM, Piece.End.BLOCK, Piece.End.BLOCK);
    }

    @Test
    void addsNoMarkerToAnItemThatBeginsWithOne() {
        assertThat(markers(new Texts().item(false, "• a").content())).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. a", "7. a", "(2) a", "3.2. a", "1.1 a", "a) a", "a. a", "i. a", "三、话", "1）话",
                "第三条 话"
            })
    void countsNoItemThatBeginsWithItsNumber(String words) {
        assertThat(markers(new Texts().item(true, words).content())).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026 was a year", "3.5 per cent", "N. Bonaparte", "+5 degrees", "A day"})
    void countsWhatOnlyLooksLikeANumber(String words) {
        assertThat(markers(new Texts().item(true, words).content())).containsExactly("1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ a", "▪ a", "○ a", "· a"})
    void everySignOfAListIsKnown(String words) {
        assertThat(markers(new Texts().item(false, words).content())).containsExactly("");
    }

    @Test
    void knowsWhatIsWrittenFromRightToLeft() {
        Content content =
                new Texts().paragraph("«שלום» JavaFX").paragraph("1. Words שלום").content();

        assertThat(pieces(content))
                .filteredOn(Piece.Words.class::isInstance)
                .extracting(piece -> ((Piece.Words) piece).isRightToLeft())
                .containsExactly(true, false);
    }

    @Test
    void anEmptyTextWithoutATitleStillHasALine() {
        Content empty = new Content("", List.of(), List.of(), List.of());

        assertThat(
                        Typesetting.of(
                                empty,
                                new Typesetting.Head("", ""),
                                TypesettingTest::name,
                                Set.of()))
                .hasSize(1);
    }

    private static List<String> markers(Content content) {
        return pieces(content).stream()
                .filter(Piece.Words.class::isInstance)
                .map(piece -> ((Piece.Words) piece).marker())
                .toList();
    }

    private static List<Piece> pieces(Content content) {
        return pieces(content, HEAD);
    }

    private static List<Piece> pieces(Content content, Typesetting.Head head) {
        return Typesetting.of(content, head, TypesettingTest::name, Set.of());
    }

    private static String name(String text, int blocks) {
        return text.lines().findFirst().orElseThrow() + "|" + blocks;
    }
}
