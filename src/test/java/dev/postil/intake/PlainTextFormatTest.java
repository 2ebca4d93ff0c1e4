package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextFormatTest {

    private static final String BODY =
            "The ministry has kept to a policy that names no side, and nobody expects it to change.";

    @Test
    void wrappedParagraphsAreJoined() throws Exception {
        String mail =
                """
                Dear colleague,

                the ministry has kept to a policy of strategic ambiguity for a decade:
                it names no side, signs little, and keeps the air-defence command on a
                telephone line that both capitals deny exists. Nobody has ever writ-
                ten it down, and nobody has written about it either, until last week.
                A second paragraph begins here without a blank line before it. It goes
                on for another line.

                Kind regards
                Ada Marr
                Harbour Office
                """;

        assertThat(outline(mail))
                .isEqualTo(
                        """
                        paragraph: Dear colleague,
                        paragraph: the ministry has kept to a policy of strategic ambiguity for a \
                        decade: it names no side, signs little, and keeps the air-defence command on a \
                        telephone line that both capitals deny exists. Nobody has ever written it down, \
                        and nobody has written about it either, until last week. A second paragraph \
                        begins here without a blank line before it. It goes on for another line.
                        paragraph: Kind regards⏎Ada Marr⏎Harbour Office
                        """);
    }

    @Test
    void wrappedLinesThatAllBeginWithCapitalsAreJoined() throws Exception {
        String guide =
                """
                Dieses Dokument sagt, wie man die Anlage im Hafen von Brunswick in Betrieb
                nimmt und wie sie zu warten ist, denn die alte ist seit Jahren außer Dienst.

                Dieses Dokument enthält Anweisungen zur Wartung der Anlage im Hafen Nord 12
                (Codename LANTERN) für die alten Schiffe der Flotte. Es enthält auch weitere
                Verweise auf andere Informationsquellen sowie Tipps, wie Sie das Beste aus
                Ihrer neuen Anlage machen.
                """;

        assertThat(outline(guide)).contains("Nord 12 (Codename").contains("aus Ihrer neuen");
    }

    @Test
    void verseKeepsItsLines() throws Exception {
        String verse =
                """
                The harbour sleeps, the lamps are low,
                The boats come in, the boats go out,
                And no one asks, for all men know
                What it is that they do not talk about.
                """;

        assertThat(outline(verse)).contains("low,⏎The boats").contains("out,⏎And no one");
    }

    @Test
    void eachLineIsAParagraphWhereLinesAreLong() throws Exception {
        assertThat(
                        outline(
                                BODY
                                        + "\n"
                                        + BODY
                                        + " Twice.\n"
                                        + BODY
                                        + " And again, at some length.\n"))
                .isEqualTo(
                        "paragraph: %s\nparagraph: %s Twice.\nparagraph: %s And again, at some length.\n"
                                .formatted(BODY, BODY, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "-", "*", "–", "➡️", "▪", "‣", "👉", "✓"})
    void signsBeforeLinesMakeThemListItems(String sign) throws Exception {
        Reading reading =
                Readings.of("a.txt", BODY + "\n\n" + sign + " one thing\n" + sign + " another\n");

        assertThat(Readings.texts(reading, BlockType.LIST_ITEM))
                .containsExactly(sign + " one thing", sign + " another");
        assertThat(reading.content().blocks().getLast().ordered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1. one\n2. two", "(a) one\n(b) two", "i) one\nii) two", "三、one\n四、two"})
    void countedLinesAreOrderedItems(String list) throws Exception {
        Reading reading = Readings.of("a.txt", BODY + "\n\n" + list + "\n\n" + BODY);

        assertThat(Readings.texts(reading, BlockType.LIST_ITEM))
                .containsExactlyElementsOf(list.lines().toList());
        assertThat(Readings.outline(reading)).contains("list_item 1o: ");
    }

    @Test
    void indentedItemsStandDeeper() throws Exception {
        assertThat(outline(BODY + "\n\n- one\n  - inner\n    goes on\n- two\n"))
                .endsWith("list_item 1: - one\nlist_item 2: - inner goes on\nlist_item 1: - two\n");
    }

    @Test
    void aNumberAloneMakesNoList() throws Exception {
        assertThat(outline(BODY + "\n\n3. " + BODY + "\n\n" + BODY)).doesNotContain("list_item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why Ambiguity Pays",
                "WHY AMBIGUITY PAYS",
                "What could go wrong",
                "What could go wrong?",
                "2.1 Options for the next cabinet",
                "Chapter 4: Options",
                "السياسة الجديدة على الحدود",
                "边界政策"
            })
    void shortLinesThatStandAloneAreHeadings(String line) throws Exception {
        Reading reading =
                Readings.of("a.txt", "Title of It All\n\n" + BODY + "\n\n" + line + "\n\n" + BODY);

        assertThat(Readings.texts(reading, BlockType.HEADING))
                .containsExactly("Title of It All", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a short sentence.",
                "He said:",
                "“We have nothing to hide”",
                "and so it went on",
                "office@harbour.example",
                "代号的历史参见 FAQ: 以前用过哪些代号名？"
            })
    void otherShortLinesAreNot(String line) throws Exception {
        Reading reading =
                Readings.of("a.txt", "Title of It All\n\n" + BODY + "\n\n" + line + "\n\n" + BODY);

        assertThat(Readings.texts(reading, BlockType.HEADING)).containsExactly("Title of It All");
    }

    @Test
    void aWordThatStandsAboveManyPassagesHeadsNone() throws Exception {
        String tips = ("注意\n\n" + BODY + "\n\n").repeat(4);

        Reading reading = Readings.of("a.txt", "Title of It All\n\n" + BODY + "\n\n" + tips);

        assertThat(Readings.texts(reading, BlockType.HEADING)).containsExactly("Title of It All");
    }

    @Test
    void aHeadingBehindAListMayHeadOneShortSentence() throws Exception {
        Reading reading =
                Readings.of(
                        "a.txt",
                        "Title of It All\n\n"
                                + BODY
                                + "\n\n• Shared radar\n• Fewer inspections\n\n"
                                + "What Could Go Wrong\n\nOne misread signal ends it.\n");

        assertThat(Readings.texts(reading, BlockType.HEADING))
                .containsExactly("Title of It All", "What Could Go Wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(From the Harbour Yearbook)",
                "so much for the list",
                "如果通过 DHCP (Dynamic Host)"
            })
    void anotherShortLineBehindAListHeadsNoShortSentence(String line) throws Exception {
        Reading reading =
                Readings.of(
                        "a.txt",
                        "Title of It All\n\n"
                                + BODY
                                + "\n\n• Shared radar\n• Fewer inspections\n\n"
                                + line
                                + "\n\nOne misread signal ends it.\n");

        assertThat(Readings.texts(reading, BlockType.HEADING)).containsExactly("Title of It All");
    }

    @Test
    void underlinedLinesAreHeadingsWithoutTheUnderline() throws Exception {
        assertThat(outline("Harbours\n========\n\n" + BODY + "\n\nFerries\n-------\n" + BODY))
                .isEqualTo(
                        "heading 1: Harbours\nparagraph: %s\nheading 2: Ferries\nparagraph: %s\n"
                                .formatted(BODY, BODY));
    }

    @Test
    void quotedMailIsAQuote() throws Exception {
        assertThat(outline(BODY + "\n\n> first line\n> second line\n\nYes."))
                .contains("quote: first line⏎second line\n");
    }

    @Test
    void furnitureInOtherLanguagesIsKnown() throws Exception {
        String page =
                "Die Fähre\n\nVon Ada Marr | 22. März 2025\n\n"
                        + BODY
                        + "\n\nArtikel teilen\n\n"
                        + BODY
                        + "\n\n3 Kommentare\n\nSchöner Text, finde ich jedenfalls sehr.\n\n"
                        + "Deine E-Mail-Adresse wird nicht veröffentlicht.\n";

        Reading reading = Readings.of("a.txt", page);

        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.creators()).containsExactly("Ada Marr");
        assertThat(Readings.folded(reading))
                .containsExactly(
                        "Von Ada Marr | 22. März 2025",
                        "Artikel teilen",
                        "3 Kommentare",
                        "Schöner Text, finde ich jedenfalls sehr.",
                        "Deine E-Mail-Adresse wird nicht veröffentlicht.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We use cookies to make this site work.",
                "Share this article",
                "Advertisement",
                "Sign up for our weekly newsletter",
                "READ MORE: The other ferry",
                "Lesen Sie auch: Die andere Fähre",
                "Follow us on Mastodon"
            })
    void offersWithinTheArticleAreFolded(String offer) throws Exception {
        Reading reading =
                Readings.of("a.txt", "The Title\n\n" + BODY + "\n\n" + offer + "\n\n" + BODY);

        assertThat(Readings.folded(reading)).containsExactly(offer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Print", "Comments", "Contact", "Share prices fell.", "Home"})
    void aCommonWordWithinTheArticleIsNot(String line) throws Exception {
        Reading reading =
                Readings.of("a.txt", "The Title\n\n" + BODY + "\n\n" + line + "\n\n" + BODY);

        assertThat(Readings.folded(reading)).isEmpty();
    }

    @Test
    void aTextOfFurnitureAloneIsShown() throws Exception {
        assertThat(Readings.folded(Readings.of("a.txt", "Leave a comment\n"))).isEmpty();
    }

    @Test
    void columnsUnderARowOfDashesAreATable() throws Exception {
        assertThat(
                        outline(
                                """
                                Some words before it.

                                  Year   Upper Harrow      Sum
                                  ------ -------------- ------
                                  1978   none             £ 61
                                  1982   a few            £ 74

                                  : What it cost
                                """))
                .isEqualTo(
                        """
                        paragraph: Some words before it.
                        table_row: Year\tUpper Harrow\tSum
                        table_row: 1978\tnone\t£ 61
                        table_row: 1982\ta few\t£ 74
                        caption: What it cost
                        """);
    }

    @Test
    void cellsOfATableStayInTheirColumns() throws Exception {
        assertThat(
                        outline(
                                """
                                Some words before it.

                                             泊位    2024   2025
                                  -------- ------ ------- ------
                                  霁港         24             61
                                  North                9      4
                                  South         2
                                """))
                .isEqualTo(
                        """
                        paragraph: Some words before it.
                        table_row: \t泊位\t2024\t2025
                        table_row: 霁港\t24\t\t61
                        table_row: North\t\t9\t4
                        table_row: South\t2
                        """);
    }

    @Test
    void oneSpaceStandsBehindTheSignOfAnItem() throws Exception {
        assertThat(outline("1.  one\n2.  two\n\n-   three\n-   four\n"))
                .contains("list_item 1o: 1. one\n", "list_item 1: - three\n");
    }

    private static String outline(String text) throws Exception {
        return Readings.outline(Readings.of("a.txt", text));
    }
}
