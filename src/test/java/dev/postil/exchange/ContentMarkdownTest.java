package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.IntakeException;
import dev.postil.intake.Readings;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What is written as Markdown is read back as the same blocks, whatever signs stand in them.
class ContentMarkdownTest {

    private static final List<String> SIGNS =
            List.of(
                    "risk", "Ada", "#", "##", "-", "+", "*", "_so_", "1.", "2)", "===", "---", "`",
                    "|", "<b>", "&amp;", "&", "~~old~~", "[x](y)", "\\", "![p](q)", "战略", "غموض",
                    ">", "[1]", ":", "$5");

    private record Piece(BlockType type, int level, String text) {}

    @Property(tries = 1_000)
    void readsBackAsItWas(@ForAll("pieces") List<Piece> pieces) throws IntakeException {
        String markdown = ContentMarkdown.of(content(pieces));

        assertThat(read(markdown)).as(markdown).isEqualTo(outline(pieces));
    }

    @Test
    void aTableIsAsWideAsItsWidestRow() {
        List<Piece> rows =
                List.of(
                        new Piece(BlockType.TABLE_ROW, 0, "January"),
                        new Piece(BlockType.TABLE_ROW, 0, "1\tNew Year\tfree"),
                        new Piece(BlockType.TABLE_ROW, 0, "2\ta|b"));

        assertThat(ContentMarkdown.of(content(rows)))
                .isEqualTo(
                        """
                        | January |  |  |
                        | --- | --- | --- |
                        | 1 | New Year | free |
                        | 2 | a\\|b |
                        """);
    }

    @Test
    void numbersThatStandInTheTextAreTheSignsOfItems() {
        String text = "1. Ask\n2. # Wait";
        List<Block> items =
                List.of(
                        Block.listItem(1, true, new Span(0, 6)),
                        Block.listItem(1, true, new Span(7, text.length())));

        assertThat(ContentMarkdown.of(new Content(text, items, List.of(), List.of())))
                .isEqualTo("1. Ask\n2. \\# Wait\n");
    }

    @Test
    void codeWithTicksAndAddressesWithBracketsStayWhole() {
        String text = "Use a`b here";
        List<Mark> marks =
                List.of(
                        Mark.of(MarkType.CODE, new Span(4, 7)),
                        Mark.link(new Span(8, 12), "https://a.org/x_(y)"));
        List<Block> blocks = List.of(Block.of(BlockType.PARAGRAPH, new Span(0, 12)));

        assertThat(ContentMarkdown.of(new Content(text, blocks, marks, List.of())))
                .isEqualTo("Use `` a`b `` [here](<https://a.org/x_(y)>)\n");
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        Arbitrary<String> lines =
                words().list().ofMinSize(1).ofMaxSize(2).map(ContentMarkdownTest::lines);
        Arbitrary<List<Piece>> part =
                Arbitraries.oneOf(
                        several(BlockType.PARAGRAPH, 0, lines, 3),
                        several(BlockType.QUOTE, 0, lines, 1),
                        several(BlockType.HEADING, 2, words(), 2),
                        several(BlockType.LIST_ITEM, 1, lines, 4),
                        several(BlockType.TABLE_ROW, 0, row(), 4));
        // A list or table that followed another would be one with it.
        Piece between = new Piece(BlockType.PARAGRAPH, 0, "Between them.");
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(
                        parts ->
                                parts.stream()
                                        .flatMap(
                                                each ->
                                                        Stream.concat(
                                                                each.stream(), Stream.of(between)))
                                        .toList());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(SIGNS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join(" ", list))
                .flatMap(all -> Arbitraries.of(all, all + " end"));
    }

    private static Arbitrary<String> row() {
        return words().list().ofMinSize(2).ofMaxSize(3).map(cells -> String.join("\t", cells));
    }

    private static Arbitrary<List<Piece>> several(
            BlockType type, int level, Arbitrary<String> texts, int most) {
        return texts.map(text -> new Piece(type, level, text)).list().ofMinSize(1).ofMaxSize(most);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static Content content(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!blocks.isEmpty()) {
                text.append('\n');
            }
            Span span = new Span(text.length(), text.length() + piece.text().length());
            blocks.add(new Block(span, piece.type(), piece.level(), false, false));
            text.append(piece.text());
        }
        return new Content(text.toString(), blocks, List.of(), List.of());
    }

    private static String read(String markdown) throws IntakeException {
        return Readings.outline(Readings.of("a.md", markdown)).replaceAll("(?m)\t+$", "");
    }

    private static String outline(List<Piece> pieces) {
        return pieces.stream()
                .map(
                        piece ->
                                piece.type().name().toLowerCase(java.util.Locale.ROOT)
                                        + (piece.level() > 0 ? " " + piece.level() : "")
                                        + ": "
                                        + piece.text().replace("\n", "⏎")
                                        + "\n")
                .collect(Collectors.joining());
    }
}
