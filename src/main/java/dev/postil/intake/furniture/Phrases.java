package dev.postil.intake.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words by which page furniture is known, in several languages, read from `phrases.txt`.
final class Phrases {

    /// What a piece of furniture is for.
    enum Kind {
        COMMENTS,
        FORM,
        SHARE,
        COOKIES,
        RELATED,
        OFFER,
        NEWSLETTER,
        ADVERT,
        NAVIGATION
    }

    private static final int LONGEST = 500;
    private static final Pattern OUTER_SIGNS =
            Pattern.compile("^[^\\p{L}\\p{N}©(«‹←]+|[\\s.:!?…»*]+$");

    private final Map<Kind, List<Pattern>> patterns;

    private Phrases(Map<Kind, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    static Phrases load() {
        try (InputStream file = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (file == null) {
                throw new IllegalStateException("phrases.txt is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Phrases(
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(
                                    Collectors.groupingBy(
                                            Phrases::kind,
                                            () -> new EnumMap<>(Kind.class),
                                            Collectors.mapping(
                                                    Phrases::pattern, Collectors.toList()))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What the whole of `text` is, if it is furniture.
    Optional<Kind> kindOf(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String words = OUTER_SIGNS.matcher(text).replaceAll("");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return patterns.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().stream()
                                        .anyMatch(pattern -> pattern.matcher(words).matches()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Kind kind(String line) {
        return Kind.valueOf(line.substring(0, line.indexOf('\t')).toUpperCase(Locale.ROOT));
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                line.substring(line.indexOf('\t') + 1),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
