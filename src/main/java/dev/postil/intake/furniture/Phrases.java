package dev.postil.intake.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final String OPENING = "©(«‹←";
    private static final String ENDING = " \t\n\u000B\f\r.:!?…»*";

    /// What begins alike is compared with the same phrases.
    private static final int BEGINNING = 2;

    private static final int MOST_BEGINNINGS = 10_000;

    private final List<Phrase> phrases;
    private final Map<String, List<Phrase>> byBeginning = new ConcurrentHashMap<>();

    private record Phrase(Kind kind, Pattern pattern) {

        boolean is(String words) {
            return pattern.matcher(words).matches();
        }

        /// Whether it may go on to be the phrase: as with a stream, what comes next is not known.
        @SuppressWarnings("JdkObsolete")
        boolean mayBegin(String words) {
            Matcher matcher = pattern.matcher(words);
            return matcher.matches() || matcher.hitEnd();
        }
    }

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
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
                            .map(line -> new Phrase(kind(line), pattern(line)))
                            .sorted(Comparator.comparing(Phrase::kind))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What the whole of `text` is, if it is furniture.
    Optional<Kind> kindOf(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String words = withoutOuterSigns(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (Phrase phrase : beginningLike(words)) {
            if (phrase.is(words)) {
                return Optional.of(phrase.kind());
            }
        }
        return Optional.empty();
    }

    private static String withoutOuterSigns(String text) {
        int start = 0;
        while (start < text.length() && !opens(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && ENDING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Whether words may begin with it: a letter, a number, certain signs.
    private static boolean opens(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(c) || OPENING.indexOf(c) >= 0;
        };
    }

    private List<Phrase> beginningLike(String words) {
        String beginning = words.substring(0, Math.min(BEGINNING, words.length()));
        List<Phrase> known = byBeginning.get(beginning);
        if (known != null) {
            return known;
        }
        List<Phrase> like = phrases.stream().filter(each -> each.mayBegin(beginning)).toList();
        if (byBeginning.size() < MOST_BEGINNINGS) {
            byBeginning.put(beginning, like);
        }
        return like;
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
