package dev.postil.intake.html.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What holds for whatever page an article is looked for in.
class ArticlePropertiesTest {

    private static final String PIECES =
            "<div>¦<div class=comment>¦<div class=content>¦</div>¦<p>¦</p>¦<ul>¦<li>¦</ul>¦<table>¦"
                    + "<tr><td>¦</table>¦<form>¦<input>¦<img>¦<figure>¦<h2>¦</h2>¦<aside>¦</aside>¦"
                    + "<a href=x>¦</a>¦<section role=dialog>¦</section>¦<footer>¦</footer>¦word ¦"
                    + "Prose, long enough to count, that ends as a sentence does. ¦"
                    + "Twice as much of it, with commas, and commas, and more words than anybody would"
                    + " want to read, least of all in a test. ";

    @Property(tries = 300)
    void thePageStaysAsItIsAndTheSameIsFoundAgain(@ForAll("pages") String html) {
        Document page = Jsoup.parse(html);
        List<Line> lines = lines(page.body());
        String before = page.outerHtml();

        boolean[] found = Article.of(page.body(), lines);

        assertThat(found).hasSize(lines.size()).isEqualTo(Article.of(page.body(), lines));
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Property(tries = 100)
    void whatIsFoundIsMoreThanATeaserOrMostOfTheProse(@ForAll("pages") String html) {
        Document page = Jsoup.parse(html);
        List<Line> lines = lines(page.body());
        boolean[] found = Article.of(page.body(), lines);

        int all = 0;
        int kept = 0;
        for (int i = 0; i < found.length; i++) {
            all += lines.get(i).isProse() ? lines.get(i).length() : 0;
            kept += found[i] ? lines.get(i).length() + 1 : 0;
        }

        assertThat(kept == 0 || kept >= 500 || kept * 2 >= all).isTrue();
    }

    /// With a walk up or down for each element this would take minutes.
    @Test
    void deepAndWidePagesTakeNoLongerThanOthers() {
        String deep = "<div>".repeat(250);
        Document page = Jsoup.parse("<body>" + deep + "<p>Words, and <img> more. ".repeat(20_000));

        assertThat(Article.of(page.body(), lines(page.body()))).hasSize(20_000);
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(PIECES.split("¦", -1))
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("", list));
    }

    /// Each block that holds words of its own.
    private static List<Line> lines(Element body) {
        List<Line> lines = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            String words = element.ownText();
            if (!words.isBlank() && element.isBlock()) {
                lines.add(new Line(element, words, 0, element.nameIs("td")));
            }
        }
        return lines;
    }
}
