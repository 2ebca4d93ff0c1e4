package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

    @Test
    void blocksComeInTheOrderOfTheSource() throws Exception {
        assertThat(Readings.outline(Readings.ofFile("structure.md")))
                .isEqualTo(
                        """
                        heading 1: Notes on the strait
                        paragraph: A paragraph that is wrapped in the source, with bold, italic, code \
                        and a link. Two spaces end this line⏎and begin another.
                        heading 2: Lists
                        list_item 1: first
                        list_item 2: inner wrapped
                        list_item 1: second
                        paragraph: with a second paragraph
                        list_item 1o: one
                        list_item 1o: two
                        quote: A quote of two lines.
                        code: if (a < b) {⏎    return "x";⏎}
                        table_row: Port\tBoats
                        table_row: North\t12
                        table_row: South & West\t7
                        paragraph: Water is H2O.⏎Next line of it.
                        paragraph: seen
                        paragraph: A claim.[1]
                        footnote: [1] The source of the claim.
                        """);
    }

    @Test
    void marksCoverTheWordsTheyWereSetOn() throws Exception {
        Reading reading = Readings.ofFile("structure.md");

        assertThat(words(reading, MarkType.BOLD)).containsExactly("bold", "12");
        assertThat(words(reading, MarkType.ITALIC)).containsExactly("italic");
        assertThat(words(reading, MarkType.CODE)).startsWith("code");
        assertThat(words(reading, MarkType.SUBSCRIPT)).containsExactly("2");
        assertThat(reading.content().marks())
                .filteredOn(mark -> mark.type() == MarkType.LINK)
                .extracting(Mark::href)
                .startsWith("https://example.org/a");
    }

    @Test
    void frontMatterSaysWhatTheDocumentIs() throws Exception {
        Reading reading = Readings.ofFile("structure.md");

        assertThat(reading.title()).isEqualTo("Notes on the strait");
        assertThat(reading.creators()).containsExactly("Ada Marr", "Ben Okoro");
        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.language()).isEqualTo("en-GB");
        assertThat(reading.mediaType()).isEqualTo("text/markdown");
    }

    @Test
    void aRuleAboveTheTextIsNoFrontMatter() throws Exception {
        assertThat(Readings.outline(Readings.of("a.md", "---\n\nWords.\n\nMore.\n")))
                .isEqualTo("paragraph: Words.\nparagraph: More.\n");
        assertThat(Readings.outline(Readings.of("a.md", "---\nWords.\n\n---\n\nMore.\n")))
                .isEqualTo("paragraph: Words.\nparagraph: More.\n");
        assertThat(Readings.folded(Readings.of("a.md", "---\n\n# Minutes\nAll: yes\n\n---")))
                .isEmpty();
        assertThat(Readings.outline(Readings.of("a.md", "---\nNote: so\n\nWords.\n\n---\n")))
                .isEqualTo("paragraph: Note: so\nparagraph: Words.\n");
        assertThat(Readings.outline(Readings.of("a.md", "---\ntitle: Never closed\n\nMore.\n")))
                .isEqualTo("paragraph: title: Never closed\nparagraph: More.\n");
    }

    @Test
    void frontMatterMayHoldListsCommentsAndValuesOfSeveralLines() throws Exception {
        Reading reading =
                Readings.of(
                        "a.md",
                        """
                        ---
                        # by hand
                        title: A brief
                        authors:
                        - Ada Marr

                        topics: [
                          navies,
                        ]
                        x/y@z: more
                        og:title: Other
                        image:
                          title: A picture
                        abstract: |
                          Two lines
                          of it
                        ...
                        Words.
                        """);

        assertThat(reading.title()).isEqualTo("A brief");
        assertThat(reading.creators()).containsExactly("Ada Marr");
        assertThat(Readings.texts(reading, BlockType.PARAGRAPH)).containsExactly("Words.");
    }

    @Test
    void withoutFrontMatterTheFirstHeadingIsTheTitle() throws Exception {
        assertThat(Readings.of("a.md", "Words.\n\n# Only one\n\nMore.").title())
                .isEqualTo("Only one");
        assertThat(Readings.of("a_b.md", "Words.\n\n# One\n\n# Two\n").title()).isEqualTo("a b");
        assertThat(Readings.of("a.md", "## Opens\n\n# One\n\n# Two\n").title()).isEqualTo("Opens");
    }

    @Test
    void nothingThatCouldRunIsKept() throws Exception {
        Reading reading =
                Readings.of(
                        "a.md",
                        "[a](javascript:alert(1)) <iframe src=x>in</iframe> <b onclick=x>b</b>");

        assertThat(reading.content().text()).isEqualTo("a b");
        assertThat(reading.content().marks()).extracting(Mark::type).containsExactly(MarkType.BOLD);
    }

    @Test
    void theTitleAboveTheTextIsShownAndACaptionBelowATableIsOne() throws Exception {
        String text =
                "---\ntitle: Water\nauthor: Ada\n---\n\n# One\n\n|a|b|\n|-|-|\n|1|2|\n\n: What it *cost*\n";

        assertThat(Readings.outline(Readings.of("a.md", text)))
                .isEqualTo(
                        """
                        heading 1: Water
                        ~paragraph: Ada
                        heading 1: One
                        table_row: a\tb
                        table_row: 1\t2
                        caption: What it cost
                        """);
    }

    @Test
    void aQuotationMarkWithoutItsOtherAboveTheTextDoesNoHarm() throws Exception {
        assertThat(Readings.of("a.md", "---\ntitle: '\n---\n\nWords.\n").content().text())
                .endsWith("Words.");
    }

    private static java.util.List<String> words(Reading reading, MarkType type) {
        return reading.content().marks().stream()
                .filter(mark -> mark.type() == type)
                .map(mark -> mark.span().of(reading.content().text()))
                .toList();
    }
}
