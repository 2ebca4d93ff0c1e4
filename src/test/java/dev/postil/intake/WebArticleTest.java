package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a web page is its article.
class WebArticleTest {

    private static final String PROSE =
            "The harbour master counts the boats each evening, writes them into a book, and closes"
                    + " the book before anybody has asked, which nobody ever does, number %d. ";

    @Test
    void whatIsSetWithTheBestParagraphsIsShown() throws Exception {
        assertThat(
                        shown(
                                "<div class=top><ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul>"
                                        + "</div><div class=story>"
                                        + paragraphs(6)
                                        + "<h2>After dark</h2>"
                                        + paragraphs(2)
                                        + "</div><div class=bottom><p>Made by <a href=/c>hands</a>.</div>"))
                .contains("After dark")
                .doesNotContain("Home", "News", "Made by hands.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class=sidebar",
                "id=comments",
                "class='x-related-y'",
                "role=complementary",
                "role=navigation"
            })
    void whatIsNamedLikeSomethingElseIsFolded(String named) throws Exception {
        assertThat(
                        shown(
                                "<main>"
                                        + paragraphs(6)
                                        + "<div "
                                        + named
                                        + "><p>A remark, as long as it may be, is no part of it.</div>"
                                        + "</main>"))
                .doesNotContain("A remark, as long as it may be, is no part of it.");
    }

    /// An article may be nothing but lists; what a form asks speaks for no article then.
    @Test
    void aFormIsNoArticleHoweverMuchItSays() throws Exception {
        String items =
                "<ul>" + "<li>nets, ropes and lines of the north quay</li>".repeat(40) + "</ul>";
        String form =
                "<form class=content><div class=contents>"
                        + "<p>Choose your country, your county, your parish, and your boat:</p>"
                                .repeat(4)
                        + "<input name=mail></div></form>";

        assertThat(
                        shown(
                                "<main><div class=entry><h2>What lies in the stores of the harbour</h2>"
                                        + items
                                        + "</div>"
                                        + form
                                        + "</main>"))
                .contains("nets, ropes and lines of the north quay")
                .doesNotContain("Choose your country, your county, your parish, and your boat:");
    }

    /// Some pages stand in one form as a whole.
    @Test
    void anArticleInAFormIsOne() throws Exception {
        assertThat(shown("<form><div class=story>" + paragraphs(6) + "</div></form>")).hasSize(6);
    }

    @Test
    void aNameSaysLessThanWhatWouldBeLeft() throws Exception {
        assertThat(shown("<div class=sidebar>" + paragraphs(6) + "</div>")).hasSize(6);
    }

    @Test
    void aListOfLinksWithinIsFoldedAndAListOfWordsIsNot() throws Exception {
        assertThat(
                        shown(
                                "<div class=story>"
                                        + paragraphs(4)
                                        + "<ul><li>nets of last year<li>ropes</ul>"
                                        + "<div><a href=/1>Ten harbours</a> <p><a href=/2>More</a></div>"
                                        + paragraphs(2)
                                        + "</div>"))
                .contains("nets of last year", "ropes")
                .doesNotContain("Ten harbours", "More");
    }

    @Test
    void theHeadingOfAListThatIsFoldedGoesWithIt() throws Exception {
        assertThat(
                        shown(
                                "<div class=story>"
                                        + paragraphs(4)
                                        + "<h3>Related articles</h3>"
                                        + "<div><a href=/1>Ten harbours</a> <p><a href=/2>Boats</a></div>"
                                        + paragraphs(2)
                                        + "</div>"))
                .hasSize(6);
    }

    @Test
    void aTableOfDataStaysWhateverItIsCalled() throws Exception {
        assertThat(
                        shown(
                                "<div class=story>"
                                        + paragraphs(4)
                                        + "<table class=widget><tr><th>Port<th>Boats<tr><td>North<td>7"
                                        + "</table>"
                                        + paragraphs(2)
                                        + "</div>"))
                .contains("Port\tBoats", "North\t7");
    }

    @Test
    void paragraphsThatAreDivisionsAreParagraphs() throws Exception {
        String page = paragraphs(6).replace("<p>", "<div class=media>").replace("</p>", "</div>");

        assertThat(shown("<section>" + page + "</section>" + "<div class=foot>Imprint</div>"))
                .hasSize(6);
    }

    @Test
    void piecesOfAnArticleThatStandApartAreJoined() throws Exception {
        assertThat(
                        shown(
                                "<div><div class=piece>"
                                        + paragraphs(5)
                                        + "</div><div class=advert><a href=/x>Buy</a></div>"
                                        + "<div class=piece>"
                                        + paragraphs(3)
                                        + "</div></div>"))
                .hasSize(8);
    }

    @Test
    void aShortArticleIsTold() throws Exception {
        assertThat(
                        shown(
                                "<ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul>"
                                        + "<div class=story>"
                                        + paragraphs(2)
                                        + "</div><p><a href=/c>Imprint</a>"))
                .hasSize(2);
    }

    @Test
    void wherePagesHaveNoArticleAllIsShown() throws Exception {
        String teasers =
                "<div class=teaser><p>Boats, ropes and nets are for sale on the quay today, all of"
                        + " them as good as new.</p></div><hr>";

        Reading reading =
                Readings.of(
                        "a.html",
                        page("<div>" + teasers + "</div><section>" + teasers + "</section>"));

        assertThat(Readings.folded(reading)).isEmpty();
        assertThat(reading.warnings()).containsExactly(new Warning(Warning.Kind.WHOLE_PAGE, ""));
    }

    private static List<String> shown(String body) throws IntakeException {
        Reading reading = Readings.of("a.html", page(body));
        String text = reading.content().text();
        return reading.content().blocks().stream()
                .filter(block -> !block.folded())
                .map(block -> block.span().of(text))
                .toList();
    }

    private static String page(String body) {
        return "<html><body>" + body + "</body></html>";
    }

    private static String paragraphs(int count) {
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            paragraphs.append("<p>").append(PROSE.formatted(i)).append("</p>");
        }
        return paragraphs.toString();
    }
}
