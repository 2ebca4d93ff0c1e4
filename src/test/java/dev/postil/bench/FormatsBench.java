package dev.postil.bench;

import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.task.Progress;
import dev.postil.text.QuoteAnchor;
import dev.postil.text.Quotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Whether a quote from one file is found in another with the same text in another format.
/// `-Dformats` names a folder with a folder for each text, which holds its files; `-Dmisses` a file
/// for what was not found. Quotes are all sentences, what is set off with some words around it, and
/// random words in a row, of one block each.
@Tag("bench")
@EnabledIfSystemProperty(named = "formats", matches = ".+")
class FormatsBench {

    private static final int RANDOM_QUOTES = 300;

    private final StringBuilder misses = new StringBuilder();

    /// One file as it was read.
    private record Form(String name, Content content, QuoteAnchor anchor) {}

    /// How many quotes of one file were found in another: in the very same characters, and by the
    /// anchoring with the very same letters and digits.
    private record Count(int asked, int verbatim, int found) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(asked + other.asked, verbatim + other.verbatim, found + other.found);
        }

        @Override
        public String toString() {
            return "%6.2f %6.2f".formatted(100.0 * verbatim / asked, 100.0 * found / asked);
        }
    }

    @Test
    void quotesOfOneFormatAreFoundInTheOthers() throws Exception {
        Count all = Count.NONE;
        for (Path text : inside(Path.of(System.getProperty("formats")))) {
            Count sum = oneText(text);
            System.out.printf("%s %s of %d%n%n", text.getFileName(), sum, sum.asked);
            all = all.plus(sum);
        }
        System.out.printf("all %s of %d%n", all, all.asked);
        Files.writeString(Path.of(System.getProperty("misses", "target/misses.txt")), misses);
    }

    private Count oneText(Path folder) throws IOException, IntakeException {
        List<Form> forms = new ArrayList<>();
        for (Path file : inside(folder)) {
            Content content = Intake.standard().read(file, Progress.NONE).reading().content();
            String name = folder.getFileName() + "/" + file.getFileName();
            forms.add(new Form(name, content, QuoteAnchor.of(content.text())));
        }
        TreeMap<String, Count> from = new TreeMap<>();
        TreeMap<String, Count> to = new TreeMap<>();
        Count sum = Count.NONE;
        for (Form source : forms) {
            List<Span> spans = spans(source.content);
            for (Form target : forms) {
                if (source != target) {
                    Count count = count(source, spans, target);
                    from.merge(source.name, count, Count::plus);
                    to.merge(target.name, count, Count::plus);
                    sum = sum.plus(count);
                }
            }
        }
        from.forEach(
                (name, count) ->
                        System.out.printf("%-28s from %s  in %s%n", name, count, to.get(name)));
        return sum;
    }

    private Count count(Form source, List<Span> spans, Form target) {
        int verbatim = 0;
        int found = 0;
        for (Span span : spans) {
            Quote quote = Quotes.of(source.content.text(), span);
            boolean same = target.content.text().contains(quote.exact());
            Optional<Span> place = target.anchor.find(quote, null).place();
            String words = place.map(at -> at.of(target.content.text())).orElse("");
            boolean isFound = letters(words).equals(letters(quote.exact()));
            verbatim += same ? 1 : 0;
            found += isFound || same ? 1 : 0;
            if (!same) {
                misses.append(isFound ? "~ " : "! ")
                        .append(source.name)
                        .append(" > ")
                        .append(target.name)
                        .append("\n  ")
                        .append(quote.exact().replace("\n", "⏎").replace("\t", "⇥"))
                        .append("\n  ")
                        .append(words.replace("\n", "⏎").replace("\t", "⇥"))
                        .append('\n');
            }
        }
        return new Count(spans.size(), verbatim, found);
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static List<Span> spans(Content content) {
        List<Span> spans = new ArrayList<>();
        List<Block> blocks = content.blocks().stream().filter(block -> !block.folded()).toList();
        for (Block block : blocks) {
            addSentences(content.text(), block.span(), spans);
        }
        Random random = new Random(7);
        for (Mark mark : content.marks()) {
            Block block = content.blocks().get(content.blockIndexAt(mark.span().start()));
            if (!block.folded()) {
                int start = mark.span().start() - 20;
                Span around = clipped(start, mark.span().end() + 20, block.span());
                add(content.text(), around, block.span(), spans);
            }
        }
        for (int i = 0; i < RANDOM_QUOTES; i++) {
            Span block = blocks.get(random.nextInt(blocks.size())).span();
            int start = block.start() + random.nextInt(block.length());
            Span some = clipped(start, start + 20 + random.nextInt(150), block);
            add(content.text(), some, block, spans);
        }
        return spans;
    }

    private static Span clipped(int start, int end, Span block) {
        return new Span(Math.max(start, block.start()), Math.min(end, block.end()));
    }

    private static void addSentences(String text, Span block, List<Span> spans) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(block.of(text));
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            addTrimmed(text, new Span(block.start() + start, block.start() + end), spans);
            start = end;
        }
    }

    /// The span as whole words.
    private static void add(String text, Span span, Span block, List<Span> spans) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(block.of(text));
        int from = span.start() - block.start();
        int to = span.end() - block.start();
        int start = words.isBoundary(from) ? from : words.preceding(from);
        int end = words.isBoundary(to) ? to : words.following(to);
        addTrimmed(text, new Span(block.start() + start, block.start() + end), spans);
    }

    private static void addTrimmed(String text, Span span, List<Span> spans) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end - start > 3) {
            spans.add(new Span(start, end));
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
