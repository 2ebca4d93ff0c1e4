package dev.postil.intake.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Guesses the language of a text: by its script where only one language is written in it, else by
/// the small words of each language. Silent where it is not sure.
public final class LanguageGuess {

    private static final int SAMPLE = 20_000;
    private static final int FEWEST_WORDS = 12;
    private static final int LAST_ASCII = 0x7F;
    private static final double LEAST_SHARE = 0.1;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private record Profile(String language, UnicodeScript script, Set<String> words) {

        int hits(Map<String, Integer> counts) {
            int hits = 0;
            for (String word : words) {
                hits += counts.getOrDefault(word, 0);
            }
            return hits;
        }
    }

    private final List<Profile> profiles;

    private LanguageGuess(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /// With the words that come with the program.
    public static LanguageGuess load() {
        try (InputStream file = LanguageGuess.class.getResourceAsStream("stopwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("stopwords.txt is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new LanguageGuess(
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(LanguageGuess::profile)
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The language as a BCP 47 tag.
    public Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Map<UnicodeScript, Integer> scripts = scripts(sample);
        return scripts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(
                        most ->
                                Optional.ofNullable(ofScript(most, scripts))
                                        .or(() -> byWords(sample, most)));
    }

    private static Map<UnicodeScript, Integer> scripts(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int c;
        for (int i = 0; i < sample.length(); i += Character.charCount(c)) {
            c = sample.codePointAt(i);
            if (c < LAST_ASCII) {
                // To look up a script takes its time, and most texts are of these letters.
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        return counts;
    }

    private static @Nullable String ofScript(
            UnicodeScript most, Map<UnicodeScript, Integer> scripts) {
        int kana =
                scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        return switch (most) {
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> kana * 20 > scripts.getOrDefault(UnicodeScript.HAN, 0) ? "ja" : "zh";
            case HANGUL -> "ko";
            case HEBREW -> "he";
            case GREEK -> "el";
            case THAI -> "th";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case BENGALI -> "bn";
            case TAMIL -> "ta";
            case TELUGU -> "te";
            case ETHIOPIC -> "am";
            case KHMER -> "km";
            default -> null;
        };
    }

    private Optional<String> byWords(String sample, UnicodeScript script) {
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (String word : NO_WORD.split(sample.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty() && scriptOf(word) == script) {
                counts.merge(word, 1, Integer::sum);
                words++;
            }
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        String best = null;
        int most = 0;
        for (Profile profile : profiles) {
            int hits = profile.script() == script ? profile.hits(counts) : 0;
            if (hits > most) {
                most = hits;
                best = profile.language();
            }
        }
        return most >= words * LEAST_SHARE ? Optional.ofNullable(best) : Optional.empty();
    }

    private static Profile profile(String line) {
        int tab = line.indexOf('\t');
        Set<String> words =
                Pattern.compile(" ")
                        .splitAsStream(line.substring(tab + 1))
                        .collect(Collectors.toUnmodifiableSet());
        return new Profile(line.substring(0, tab), scriptOf(line.substring(tab + 1)), words);
    }

    private static UnicodeScript scriptOf(String word) {
        int first = word.codePointAt(0);
        return first >= 'a' && first <= 'z' ? UnicodeScript.LATIN : UnicodeScript.of(first);
    }
}
