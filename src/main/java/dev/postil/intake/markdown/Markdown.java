package dev.postil.intake.markdown;

import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import dev.postil.intake.text.Excerpt;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.util.ArrayList;
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
    private final Parser withoutFront =
            Parser.builder().extensions(EXTENSIONS.subList(0, EXTENSIONS.size() - 1)).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private final LanguageGuess languages;

    public Markdown(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a whole text.
    public Extract read(String text, Progress progress) {
        Node document = parse(CharacterRules.apply(text));
        progress.checkCancelled();
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        document.accept(front);
        List<Passage> passages =
                titled(front.getData(), captioned(HtmlPage.passages(renderer.render(document))));
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

    private Node parse(String text) {
        try {
            return FrontMatter.readable(text)
                    .map(parser::parse)
                    .orElseGet(() -> withoutFront.parse(text));
        } catch (StringIndexOutOfBoundsException _) {
            // The library stumbles over a value that is but a quotation mark; all is text then.
            return withoutFront.parse(text);
        }
    }

    /// A paragraph below a table that begins with a colon is its caption, as pandoc has it.
    private static List<Passage> captioned(List<Passage> passages) {
        List<Passage> captioned = new ArrayList<>(passages);
        for (int i = 1; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passages.get(i - 1).type() == BlockType.TABLE_ROW
                    && passage.type() == BlockType.PARAGRAPH
                    && passage.text().startsWith(": ")
                    && passage.text().length() > 2) {
                Excerpt words = new Excerpt(passage.text(), 2, passage.text().length(), 0);
                captioned.set(
                        i,
                        new Passage(
                                passage.text().substring(2),
                                BlockType.CAPTION,
                                0,
                                false,
                                false,
                                words.marks(passage.marks()),
                                words.landmarks(passage.landmarks())));
            }
        }
        return captioned;
    }

    /// A title that stands above the text, in its own place, is shown like the text's own: other
    /// forms of the same text have it there. Who wrote it and when is folded, as in a page.
    private static List<Passage> titled(Map<String, List<String>> front, List<Passage> passages) {
        Optional<String> title = first(front, "title");
        boolean repeated =
                title.isEmpty()
                        || passages.stream()
                                .limit(3)
                                .anyMatch(passage -> passage.text().equals(title.get()));
        if (repeated) {
            return passages;
        }
        List<Passage> titled = new ArrayList<>(List.of(Passage.heading(1, title.get())));
        all(front, "author", "authors", "creator", "date", "published").stream()
                .map(line -> Passage.of(BlockType.PARAGRAPH, line).asFurniture())
                .forEach(titled::add);
        titled.addAll(passages);
        return titled;
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
