package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.task.Progress;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFormatTest {

    @Test
    void theArticleIsShownAndTheRestOfThePageFolded() throws Exception {
        assertThat(Readings.outline(Readings.ofFile("page.html")))
                .isEqualTo(
                        """
                        ~list_item 1: Home
                        ~list_item 1: News
                        ~list_item 1: Sport
                        ~paragraph: We use cookies to improve your experience.
                        ~paragraph: Accept all
                        heading 1: The ferry that nobody pays for
                        ~paragraph: By Ada Marr and Ben Okoro | 22 March 2025
                        paragraph: The island has long lived by strategic ambiguity: it sells fish to \
                        the northern port, buys fuel from the southern one, and tells both that the \
                        weather is changing. Nobody has ever sent anybody a bill, and that is how both \
                        ports prefer it.
                        paragraph: Each port pays half of the upkeep, neither admits to paying, and the \
                        council lists the money under other income, a heading that no auditor has \
                        questioned since 1987, or so the harbour master says.
                        heading 2: Who gains
                        paragraph: Three groups gain from the arrangement, and each of them has good \
                        reasons to keep quiet about it as long as the ferry sails every morning:
                        list_item 1: the fishing fleet, which sells on both sides
                        list_item 2o: in spring to the north
                        list_item 2o: in autumn to the south
                        list_item 1: the school, whose teacher comes by boat
                        quote: We have nothing to hide and nothing to show, and I will say no more \
                        about it.
                        caption: The ferry in fog.
                        caption: Shares
                        table_row: Port\tPays in
                        table_row: Northern\tdiesel, each spring
                        table_row: Southern\tberths
                        paragraph: The timetable is a single line that has been copied by hand for \
                        thirty years, and every copy has the same mistake in it:
                        code: 06:00  out⏎18:00  back
                        paragraph: Water is H2O, and the ferry needs a good deal of it; so does the \
                        bargain, which floats only while nobody looks at what holds it up.
                        ~paragraph: 2 Comments
                        ~paragraph: Somebody: I always wondered about that.
                        ~paragraph: Your email address will not be published.
                        ~paragraph: © 2025 Harbour Gazette. All rights reserved.
                        """);
    }

    @Test
    void whoHelpedIsNoPartOfTheAuthorsName() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<html><head><meta name=author content='Ada Marr (avec Ben Okoro et Cy"
                                + " Dow)'></head><body><p>Words.</p></body></html>");

        assertThat(reading.creators()).containsExactly("Ada Marr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=og:site_name content='Harbour  Gazette'>",
                "<meta name=citation_journal_title content='Harbour Gazette'>",
                "<meta name=DC.publisher content='Harbour Gazette'>",
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\":"
                        + " {\"name\": \"Harbour Gazette\"}}</script>"
            })
    void thePageSaysWhatPublishedIt(String head) throws Exception {
        Reading reading =
                Readings.of(
                        "a.html", "<html><head>" + head + "</head><body><p>Words.</body></html>");

        assertThat(reading.outlet()).isEqualTo("Harbour Gazette");
    }

    @Test
    void twoBreaksInARowEndAParagraph() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<p>The ferry<br>sails at six.<br> <br><br>Nobody <i>pays.<br><br>Nobody</i>"
                                + " asks.<pre>six<br><br>seven</pre>");

        assertThat(Readings.outline(reading))
                .isEqualTo(
                        """
                        paragraph: The ferry⏎sails at six.
                        paragraph: Nobody pays.
                        paragraph: Nobody asks.
                        code: six⏎⏎seven
                        """);
        assertThat(reading.content().marks())
                .extracting(mark -> mark.span().of(reading.content().text()))
                .containsExactly("pays.", "Nobody");
    }

    @Test
    void whatLeadsBetweenTwoBreaksLeadsToTheNextParagraph() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<p>One.<br><a name=x></a><br>Two.<p><a href='#x'>There</a><p>Three.");

        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("#char=" + reading.content().text().indexOf("Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mere news of the north", "Gazette - A dry year", "A dry year"})
    void aShortNameIsNotTheTitleWhereItMayBeTheSites(String pageTitle) throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        """
                        <html><head><title>%s</title>
                        <script type="application/ld+json">{"@type": "Article", "name": "%s",
                        "headline": "The “dry” year", "publisher": {"name": "Gazette"}}</script>
                        </head><body><p>Words."""
                                .formatted(pageTitle, pageTitle.split(" ")[0]));

        assertThat(reading.title()).isEqualTo("The “dry” year");
    }

    @Test
    void aShortNameThatThePagesTitleBeginsWithIsTheTitle() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        """
                        <html><head><title>Northmere - Gazetteer</title>
                        <script type="application/ld+json">{"@type": "Article", "name": "Northmere",
                        "headline": "island in the outer sea", "datePublished": "2025-03-22"}</script>
                        </head><body><p>Words.""");

        assertThat(reading.title()).isEqualTo("Northmere");
        assertThat(reading.published()).isEqualTo("2025-03-22");
    }

    @Test
    void thePageSaysWhatItIs() throws Exception {
        Reading reading = Readings.ofFile("page.html");

        assertThat(reading.title()).isEqualTo("The ferry that nobody pays for");
        assertThat(reading.creators()).containsExactly("Ada Marr", "Ben Okoro");
        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.language()).isEqualTo("en-GB");
        assertThat(reading.uri()).isEqualTo("https://gazette.example/ferry");
        assertThat(reading.mediaType()).isEqualTo("text/html");
    }

    @Test
    void marksAreKept() throws Exception {
        Reading reading = Readings.ofFile("page.html");

        assertThat(reading.content().marks())
                .extracting(mark -> mark.type() + " " + mark.span().of(reading.content().text()))
                .contains(
                        "BOLD strategic ambiguity",
                        "ITALIC pays",
                        "ITALIC spring",
                        "LINK other income",
                        "SUBSCRIPT 2");
    }

    @Test
    void linksAreAbsoluteWhereTheAddressIsKnown() throws Exception {
        byte[] page = "<html><body><p><a href='b.html'>b</a> <a href='#c'>c</a>".getBytes();

        Reading reading =
                Intake.standard()
                        .read(
                                new Original("a", page, "text/html", "https://example.org/x/a"),
                                Progress.NONE);

        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .containsExactly("https://example.org/x/b.html", "#c");
        assertThat(reading.content().marks()).extracting(Mark::type).containsOnly(MarkType.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, 政府は新しい政策を議論している。",
        "windows-1251, Министерство обсуждает границу.",
        "iso-8859-1, Größe",
        "UTF-16, Größe 你好"
    })
    void theEncodingThatThePageNamesIsUsed(String charset, String words) throws Exception {
        String page = "<html><head><meta charset='" + charset + "'></head><body><p>" + words;

        Reading reading =
                Intake.standard()
                        .read(
                                Original.of("page.dat", page.getBytes(Charset.forName(charset))),
                                Progress.NONE);

        assertThat(reading.content().text()).isEqualTo(words);
        assertThat(reading.mediaType()).isEqualTo("text/html");
    }

    @Test
    void aPageWithoutAnArticleIsShownWhole() throws Exception {
        Reading reading = Readings.of("list.html", "<html><body><ul><li>one<li>two</ul>");

        assertThat(Readings.folded(reading)).isEmpty();
        assertThat(reading.content().text()).isEqualTo("one\ntwo");
    }

    @Test
    void aPageOfEnormousLengthIsShownWholeAndSaysSo() throws Exception {
        Reading reading = Readings.of("a.html", "<html><body>" + "<p>words".repeat(31_000));

        assertThat(reading.content().blocks()).hasSize(31_000);
        assertThat(Readings.folded(reading)).isEmpty();
        assertThat(reading.warnings()).containsExactly(new Warning(Warning.Kind.WHOLE_PAGE, ""));
    }

    @Test
    void tablesThatPlaceThingsAreNoTables() throws Exception {
        String page =
                "<html><body><table role=presentation><tr><td><p>Left words.</p></td>"
                        + "<td><p>Right words.</p></td></tr></table>";

        assertThat(Readings.outline(Readings.of("a.html", page)))
                .isEqualTo("paragraph: Left words.\nparagraph: Right words.\n");
    }

    @Test
    void itemsInACellKeepTheirSigns() throws Exception {
        String page =
                "<html><body><table><tr><th>Pros</th><th>Steps</th></tr><tr>"
                        + "<td><ul><li>Cheap</li><li>Fast</li></ul></td>"
                        + "<td><ol><li>Ask</li><li>Wait</li></ol></td></tr></table>";

        assertThat(Readings.outline(Readings.of("a.html", page)))
                .isEqualTo("table_row: Pros\tSteps\ntable_row: • Cheap • Fast\t1. Ask 2. Wait\n");
    }

    @Test
    void cellsStayInTheirColumns() throws Exception {
        String page =
                "<html><body><table><tr><th></th><th colspan=2>Ports</th></tr>"
                        + "<tr><th rowspan=2>2025</th><td>North</td><td>South</td></tr>"
                        + "<tr><td>4</td><td>7</td></tr>"
                        + "<tr><td></td><td></td><td>last</td></tr></table>";

        assertThat(Readings.outline(Readings.of("a.html", page)))
                .isEqualTo(
                        "table_row: \tPorts\ntable_row: 2025\tNorth\tSouth\n"
                                + "table_row: \t4\t7\ntable_row: \t\tlast\n");
    }

    @Test
    void cellsDoNotReachBeyondTheirPartOfTheTable() throws Exception {
        String page =
                "<html><body><table><thead><tr><th rowspan=2>Port</th><th>2024</th></tr></thead>"
                        + "<tbody><tr><td>North</td><td>4</td></tr>"
                        + "<tr><td rowspan=0>Old</td><td>7</td></tr>"
                        + "<tr><td>8</td></tr></tbody></table>";

        assertThat(Readings.outline(Readings.of("a.html", page)))
                .isEqualTo(
                        "table_row: Port\t2024\ntable_row: North\t4\n"
                                + "table_row: Old\t7\ntable_row: \t8\n");
    }

    @Test
    void aPageOfWhichNoArticleCanBeMadeIsShownWhole() throws Exception {
        String words = "words and more words that go on for a good while as they do so ";
        String page =
                "<p>" + (words + ", ").repeat(6) + "<s>" + words + "</p><p><a g>" + words.repeat(3);

        assertThat(Readings.folded(Readings.of("a.html", page))).isEmpty();
    }

    @Test
    void deeplyNestedPagesOpen() throws Exception {
        String page = "<html><body>" + "<div><span>".repeat(50_000) + "deep";

        assertThat(Readings.of("a.html", page).content().text()).isEqualTo("deep");
    }
}
