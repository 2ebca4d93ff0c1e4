package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who a page says wrote it.
class WebAuthorsTest {

    private static Arguments line(String html, String... names) {
        return Arguments.of(html, Arrays.asList(names));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line("<div class=article__author>By Ada Marr</div>", "Ada Marr"),
                line(
                        "<span class=pb-byline>By <a href=/people/ada>Ada Marr</a></span>",
                        "Ada Marr"),
                line("<div class=FeatureByline>By <b>Ada Marr</b><br>March 25, 2015", "Ada Marr"),
                line("<p class=byline>Ada Marr • 8h</p>", "Ada Marr"),
                line("<p class=byline>Ada Marr and Ben Okoro</p>", "Ada Marr", "Ben Okoro"),
                line(
                        "<div class=author><a class=author-link href=/a>Ada Marr</a> Games Editor</div>",
                        "Ada Marr"),
                line(
                        "<div class=byline><a rel=author href=/a>Ada Marr</a>, <a rel=author"
                                + " href=/b>Ben Okoro</a></div>",
                        "Ada Marr",
                        "Ben Okoro"),
                line(
                        "<span class=byline>Ada Marr</span> <span class=byline>Follow @ada</span>",
                        "Ada Marr"),
                line(
                        "<div class=byline>By Ada Marr</div><p>Fog.<div class=byline>By Cy Dow</div>",
                        "Ada Marr"),
                line(
                        "<span class=byline>By Ada Marr</span><p>Fog.</p><span class=byline>By Cy"
                                + " Dow</span>",
                        "Ada Marr"),
                line(
                        "<div class=authors><div class=author><span class=author-name>Ada Marr</span>"
                                + "</div><div class=author><span class=author-name>Ben Okoro</span>"
                                + "</div></div>",
                        "Ada Marr",
                        "Ben Okoro"),
                line(
                        "<article><p>Fog.</p><footer><span class=byline><a href=/author/ada>Ada"
                                + " Marr</a></span></footer></article>",
                        "Ada Marr"),
                line(
                        "<article><ul><li><a href=/author/ada>Ada Marr</a></ul></article>",
                        "Ada Marr"),
                line("<p class=byline>By Ada Marr @ada</p>", "Ada Marr"),
                line("<div class=quote-author>Cy Dow</div>"),
                line("<blockquote>So it is. <span class=author>Cy Dow</span></blockquote>"),
                line("<ol><li><b class=commentAuthor>Cy Dow</b> I wondered.</ol>"),
                line("<p class=author-bio>Somebody who writes.</p>"),
                line("<p class=authority>The harbour board</p>"),
                line("<ul><li><a href=/author/cy>Cy Dow</a></ul>"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theLineBelowTheHeadingNamesThem(String html, List<String> names) throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<nav><a href=/author/dee>Dee Fox</a></nav><h1>The ferry</h1>"
                                + html
                                + "<p>The ferry sails at six, whatever the weather.");

        assertThat(reading.creators()).containsExactlyElementsOf(names);
    }

    @Test
    void whoWroteTheNewestOfTheOtherPagesDidNotWriteThis() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<p>Mud <span class=byline>Cy Dow</span><p>Fog <span class=byline>Dee"
                                + " Fox</span><h1>The ferry</h1><p class=byline>Ada Marr<p>It sails.");

        assertThat(reading.creators()).containsExactly("Ada Marr");
    }

    @Test
    void whatTheHeadSaysComesFirst() throws Exception {
        Reading reading =
                Readings.of(
                        "a.html",
                        "<html><head><meta name=author content='Ada Marr (https://ada.example/)'>"
                                + "</head><body><h1>The ferry</h1><p class=byline>Harbour Gazette"
                                + "<p>It sails.");

        assertThat(reading.creators()).containsExactly("Ada Marr");
    }
}
