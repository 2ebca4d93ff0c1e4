package dev.postil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the words in `messages.properties` and the code that shows them against each other.
class WordsTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS =
            Path.of("src/main/resources/dev/postil/i18n/messages.properties");

    private static final Set<String> PICOCLI = Set.of("usage", "header", "description", "footer");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?i)\\b(?:messages|words)\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"");
    private static final Pattern KEY_LINE = Pattern.compile("^([\\w.-]+)\\s*=");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{}])");

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        assertThat(found(ASKED_FOR)).isSubsetOf(words().stringPropertyNames());
    }

    @Test
    void allWordsAreUsedInTheCode() throws IOException {
        Set<String> literals = found(LITERAL);

        assertThat(words().stringPropertyNames())
                .filteredOn(key -> !literals.contains(key))
                .filteredOn(key -> !describesACommand(key, literals))
                .isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var keys =
                Files.readAllLines(WORDS).stream()
                        .map(KEY_LINE::matcher)
                        .filter(line -> line.find())
                        .map(line -> line.group(1))
                        .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void wordsWithPlacesAreReadableAsPatterns() throws IOException {
        List<String> unreadable = new ArrayList<>();
        words().forEach(
                        (key, text) -> {
                            if (text.toString().contains("{") && !isPattern(text.toString())) {
                                unreadable.add(key + " = " + text);
                            }
                        });

        assertThat(unreadable).isEmpty();
    }

    /// Picocli asks for `postil.extract.usage.description` or `postil.extract.format` by itself.
    private static boolean describesACommand(String key, Set<String> literals) {
        List<String> parts = List.of(key.split("\\."));
        return parts.getFirst().equals("postil")
                && parts.stream()
                        .skip(1)
                        .allMatch(
                                part ->
                                        PICOCLI.contains(part)
                                                || literals.contains(part)
                                                || literals.contains("--" + part));
    }

    /// An apostrophe that stands alone would swallow the places behind it without a word.
    private static boolean isPattern(String text) {
        try {
            return new MessageFormat(text).getFormatsByArgumentIndex().length > 0
                    && !LONE_APOSTROPHE.matcher(text).find();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(WORDS)));
        return words;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(hit -> hit.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
