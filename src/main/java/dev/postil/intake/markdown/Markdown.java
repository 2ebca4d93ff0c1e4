package dev.postil.intake.markdown;

import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown, by way of the HTML that it stands for: so that HTML within it, which is allowed
/// anywhere, follows the same rules as a page's.
public final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    FootnotesExtension.create(),
                    StrikethroughExtension.create(),
                    YamlFrontMatterExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private final LanguageGuess languages;

    public Markdown(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a whole text.
    public Extract read(String text, Progress progress) {
        Node document = parser.parse(CharacterRules.apply(text));
        progress.checkCancelled();
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        document.accept(front);
        List<Passage> passages = HtmlPage.passages(renderer.render(document));
        Content content = Passages.toContent(passages);
        return new Extract(
                first(front.getData(), "title").or(() -> title(passages)).orElse(null),
                all(front.getData(), "author", "authors", "creator"),
                first(front.getData(), "date", "published")
                        .flatMap(Dates::first)
                        .map(Dates.Found::iso)
                        .orElse(null),
                first(front.getData(), "lang", "language")
                        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                        .filter(tag -> !tag.equals("und"))
                        .or(() -> languages.of(content.text()))
                        .orElse(null),
                first(front.getData(), "canonical", "url").orElse(null),
                content);
    }

    /// The heading that opens the document, or the only one of the first level.
    private static Optional<String> title(List<Passage> passages) {
        List<Passage> highest =
                passages.stream()
                        .filter(passage -> passage.isHeading() && passage.level() == 1)
                        .toList();
        return passages.stream()
                .findFirst()
                .filter(Passage::isHeading)
                .or(() -> highest.stream().findFirst().filter(_ -> highest.size() == 1))
                .map(Passage::text);
    }

    private static Optional<String> first(Map<String, List<String>> data, String... keys) {
        return all(data, keys).stream().findFirst();
    }

    private static List<String> all(Map<String, List<String>> data, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> data.getOrDefault(key, List.of()).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
