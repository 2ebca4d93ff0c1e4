package dev.postil.intake.html;

import dev.postil.intake.furniture.ArticleFrame;
import dev.postil.intake.furniture.Framed;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A web page: its article, with the rest of the page folded around it.
public final class HtmlPage {

    /// What a page holds.
    ///
    /// @param article whether an article was told from the rest; if not, all of the page is shown
    public record Found(Extract extract, boolean article) {}

    /// Deeper than any page is built; what lies deeper is lifted to this depth.
    private static final int DEEPEST = 256;

    private final LanguageGuess languages;
    private final Folding folding;

    public HtmlPage(LanguageGuess languages, ArticleFrame frame) {
        this.languages = languages;
        this.folding = new Folding(frame);
    }

    /// Reads a page.
    ///
    /// @param uri where it was found, which its links are relative to; null where unknown
    public Found read(String html, @Nullable String uri, Progress progress) {
        Document page = parser().parseInput(html, uri == null ? "" : uri);
        PageFacts facts = PageFacts.of(page);
        progress.checkCancelled();
        new NoteLinks().write(page.body());
        List<Placed> placed = PassageReader.read(page.body());
        progress.checkCancelled();
        boolean[] article = MainContent.of(page.body(), placed);
        boolean told = MainContent.isTold(article);
        Framed framed = folding.fold(placed, article, told, facts.title());
        Content content = Passages.toContent(CalledNotes.shown(framed.passages()));
        Extract extract =
                new Extract(
                        facts.title(),
                        facts.creators().isEmpty() ? framed.creators() : facts.creators(),
                        facts.published() == null ? framed.published() : facts.published(),
                        Optional.ofNullable(facts.language())
                                .or(() -> languages.of(content.text()))
                                .orElse(null),
                        facts.uri(),
                        facts.outlet(),
                        content);
        return new Found(extract, told);
    }

    /// Reads HTML that is all text and no page, such as what Markdown becomes: nothing is folded.
    public static List<Passage> passages(String html) {
        Document page = parser().parseInput(html, "");
        new NoteLinks().write(page.body());
        return passages(page);
    }

    /// The same of a page that somebody parsed and prepared: of a book's chapter, whose table of
    /// contents is folded.
    public static List<Passage> passages(Document page) {
        return passages(page, Contents::isTable);
    }

    /// The same, with what stands in certain elements folded.
    public static List<Passage> passages(Document page, Predicate<Element> furniture) {
        return PassageReader.read(page.body()).stream()
                .map(
                        placed ->
                                isWithin(placed.element(), furniture)
                                        ? placed.passage().asFurniture()
                                        : placed.passage())
                .toList();
    }

    private static boolean isWithin(@Nullable Element element, Predicate<Element> kind) {
        for (Element at = element; at != null; at = at.parent()) {
            if (kind.test(at)) {
                return true;
            }
        }
        return false;
    }

    /// Parses HTML as browsers do, within the depth that is read.
    public static Document parse(String html) {
        return parser().parseInput(html, "");
    }

    /// Parses XML, or HTML that is written as such: an element that is closed where it opens stays
    /// empty.
    public static Document parseXml(String xml) {
        return Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, "");
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }
}
