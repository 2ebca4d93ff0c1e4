package dev.postil.bench;

import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.Original;
import dev.postil.intake.Reading;
import dev.postil.model.Block;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How much of web pages is shown that belongs to their article, by two public sets of pages.
///
/// `-Darticles` names a copy of scrapinghub/article-extraction-benchmark (`ground-truth.json` and
/// `html`), scored as its `evaluate.py` does: runs of four words, means over all pages.
/// `-Dreadability` names `test/test-pages` of mozilla/readability: words, and what
/// `expected-metadata.json` says.
@Tag("bench")
class ArticlesBench {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final JsonMapper JSON = new JsonMapper();

    private final Intake intake = Intake.standard();

    @Test
    @EnabledIfSystemProperty(named = "articles", matches = ".+")
    void articleExtractionBenchmark() throws Exception {
        Path folder = Path.of(System.getProperty("articles"));
        List<Shared> shown = new ArrayList<>();
        List<Shared> untitled = new ArrayList<>();
        List<Shared> whole = new ArrayList<>();
        JsonNode truth = JSON.readTree(folder.resolve("ground-truth.json"));
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            Reading read = read(gunzipped(folder.resolve("html/" + page.getKey() + ".html.gz")));
            List<List<String>> expected = fours(page.getValue().path("articleBody").asString(""));
            shown.add(Shared.of(expected, fours(text(read, block -> !block.folded()))));
            whole.add(Shared.of(expected, fours(text(read, _ -> true))));
            untitled.add(
                    Shared.of(
                            expected,
                            fours(text(read, block -> !block.folded() && !isTitle(block, read)))));
        }
        print("articles, without the title", untitled);
        print("articles, with the title", shown);
        print("articles, whole page", whole);
    }

    @Test
    @EnabledIfSystemProperty(named = "readability", matches = ".+")
    void pagesOfReadability() throws Exception {
        Map<String, Shared> shown = new TreeMap<>();
        List<Shared> whole = new ArrayList<>();
        Facts facts = new Facts();
        for (Path page : folders(Path.of(System.getProperty("readability")))) {
            Reading read = read(Files.readAllBytes(page.resolve("source.html")));
            List<String> expected = words(textOf(Files.readString(page.resolve("expected.html"))));
            shown.put(
                    String.valueOf(page.getFileName()),
                    Shared.of(expected, words(text(read, block -> !block.folded()))));
            whole.add(Shared.of(expected, words(text(read, _ -> true))));
            facts.add(JSON.readTree(page.resolve("expected-metadata.json")), read);
        }
        List<Shared> all = List.copyOf(shown.values());
        print("Readability pages", all);
        System.out.printf(
                "  mean F1 of the pages %.4f, below 0.80: %d%n",
                Shared.mean(all, Shared::f1), all.stream().filter(each -> each.f1() < 0.8).count());
        print("Readability pages, whole page", whole);
        shown.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> each.getValue().f1()))
                .limit(5)
                .forEach(each -> print("  lowest: " + each.getKey(), List.of(each.getValue())));
        facts.print();
    }

    private Reading read(byte[] page) throws IntakeException {
        return intake.read(Original.of("page.html", page), Progress.NONE);
    }

    private static String text(Reading read, Predicate<Block> wanted) {
        StringBuilder text = new StringBuilder();
        for (Block block : read.content().blocks()) {
            if (wanted.test(block)) {
                text.append(block.span().of(read.content().text())).append('\n');
            }
        }
        return text.toString();
    }

    /// Words of two elements are two, wherever the page would set them.
    private static String textOf(String page) {
        return Jsoup.parse(page)
                .nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .collect(Collectors.joining(" "));
    }

    private static boolean isTitle(Block block, Reading read) {
        return block.span().of(read.content().text()).strip().equals(read.title().strip());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<List<String>> fours(String text) {
        return Shared.runs(words(text), 4);
    }

    private static byte[] gunzipped(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream page = new GZIPInputStream(packed)) {
            return page.readAllBytes();
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(each -> Files.exists(each.resolve("expected.html")))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String what, List<Shared> pages) {
        Shared mean = Shared.mean(pages);
        System.out.printf(
                "%-40s %4d pages  F1 %.4f  precision %.4f  recall %.4f%n",
                what, pages.size(), mean.f1(), mean.precision(), mean.recall());
    }

    /// How often title, author, date and language are as expected, where something is.
    private static final class Facts {

        private final Map<String, int[]> counts = new TreeMap<>();

        void add(JsonNode expected, Reading read) {
            String date = String.valueOf(read.published());
            count("title", squeezed(expected, "title"), squeeze(read.title())::equals);
            count(
                    "author",
                    squeezed(expected, "byline"),
                    squeeze(String.join(", ", read.creators()))::equals);
            count(
                    "date",
                    squeezed(expected, "publishedTime"),
                    day -> day.length() > 9 && date.startsWith(day.substring(0, 10)));
            count(
                    "language",
                    squeezed(expected, "lang"),
                    tag -> first(tag).equals(first(String.valueOf(read.language()))));
        }

        private void count(String what, String expected, Predicate<String> isRight) {
            if (!expected.isEmpty()) {
                int[] count = counts.computeIfAbsent(what, _ -> new int[2]);
                count[0] += isRight.test(expected) ? 1 : 0;
                count[1]++;
            }
        }

        void print() {
            int right = 0;
            int all = 0;
            for (Map.Entry<String, int[]> each : counts.entrySet()) {
                int[] count = each.getValue();
                System.out.printf("  %s right: %d of %d%n", each.getKey(), count[0], count[1]);
                right += count[0];
                all += count[1];
            }
            System.out.printf("  all of them: %.1f %%%n", 100.0 * right / all);
        }

        private static String squeezed(JsonNode expected, String name) {
            return squeeze(expected.path(name).asString(""));
        }

        private static String squeeze(String words) {
            return words.replaceAll("(?U)\\s+", " ").strip();
        }

        private static String first(String tag) {
            return tag.split("[-_]", -1)[0].toLowerCase(Locale.ROOT);
        }
    }
}
