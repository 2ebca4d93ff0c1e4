package dev.postil.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    private static final Path SHEETS = Path.of("src/main/resources/dev/postil/ui");
    private static final List<String> THEMES = List.of("light", "dark", "sepia", "high-contrast");
    private static final Pattern DEFINITION = Pattern.compile("(-postil-[a-z-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("-postil-[a-z-]+");
    private static final Pattern LITERAL_COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|:\\s*(white|black)\\b");
    private static final List<String> TINTS =
            List.of("risk", "actor", "implication", "untagged", "warning", "danger", "success");
    private static final List<String> SURFACES = List.of("page", "panel", "card", "bar");

    @Test
    void everyThemeDefinesTheSameTokens() {
        for (String theme : THEMES) {
            assertThat(tokens(theme).keySet()).as(theme).isEqualTo(tokens("light").keySet());
        }
    }

    @Test
    void everyTokenInUseIsDefined() {
        for (Path sheet : panes()) {
            assertThat(uses(sheet)).as(sheet.toString()).isSubsetOf(tokens("light").keySet());
        }
    }

    @Test
    void coloursStandInTheThemesAlone() {
        for (Path sheet : panes()) {
            assertThat(LITERAL_COLOUR.matcher(read(sheet)).results().map(hit -> hit.group()))
                    .as(sheet.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "sepia", "high-contrast"})
    void wordsCanBeReadOnEverySurfaceAndTint(String theme) {
        var contrasts = new Contrasts(tokens(theme));
        for (String surface : SURFACES) {
            contrasts.need(4.5, "text", surface);
            contrasts.need(4.5, "secondary", surface);
            contrasts.need(4.5, "accent", surface);
        }
        for (String surface : List.of("accent-soft", "hover", "pressed")) {
            contrasts.need(4.5, "text", surface);
        }
        contrasts.need(4.5, "secondary", "accent-soft");
        contrasts.need(4.5, "secondary", "hover");
        contrasts.need(4.5, "accent", "accent-soft");
        contrasts.need(4.5, "on-accent", "accent");
        contrasts.need(4.5, "selection-text", "selection");
        contrasts.need(4.5, "search-text", "search");
        contrasts.need(4.5, "search-current-text", "search-current");
        for (String tint : TINTS) {
            contrasts.need(4.5, tint + "-text", tint + "-tint");
            contrasts.need(4.5, tint + "-text", "card");
            contrasts.need(4.5, "text", tint + "-tint");
        }
        assertThat(contrasts.tooLow).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "sepia", "high-contrast"})
    void marksStandOutFromWhatTheyLieOn(String theme) {
        var contrasts = new Contrasts(tokens(theme));
        for (String surface : SURFACES) {
            contrasts.need(3, "focus", surface);
            contrasts.need(3, "control-border", surface);
            for (String tint : TINTS) {
                contrasts.need(3, tint + "-line", surface);
            }
        }
        for (String tint : TINTS) {
            contrasts.need(3, tint + "-line", tint + "-tint");
            contrasts.need(3, tint + "-line", "accent-soft");
        }
        assertThat(contrasts.tooLow).isEmpty();
    }

    /// In the text a highlight, a selection or a hit lies behind words of any colour; what is
    /// selected or found lies there for a moment, and all but plain words may be fainter then.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "sepia", "high-contrast"})
    void wordsInTheTextCanBeReadOnWhatLiesBehindThem(String theme) {
        var contrasts = new Contrasts(tokens(theme));
        for (String behind : List.of("selection", "search", "search-current")) {
            contrasts.need(4.5, "text", behind);
            contrasts.need(3, "secondary", behind);
            contrasts.need(3, "accent", behind);
        }
        for (String tint : TINTS) {
            contrasts.need(4.5, "secondary", tint + "-tint");
            contrasts.need(4.5, "accent", tint + "-tint");
        }
        assertThat(contrasts.tooLow).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "sepia", "high-contrast"})
    void controlsAndNoticesCanBeReadInEveryState(String theme) {
        var contrasts = new Contrasts(tokens(theme));
        contrasts.need(4.5, "page", "text");
        for (String state : List.of("hover", "pressed", "accent-soft")) {
            contrasts.need(4.5, "text", state);
            contrasts.need(4.5, "secondary", state);
            contrasts.need(3, "focus", state);
        }
        for (String state : List.of("hover", "accent-soft")) {
            contrasts.need(3, "control-border", state);
        }
        for (String problem : List.of("warning", "danger", "success")) {
            SURFACES.forEach(surface -> contrasts.need(4.5, problem + "-text", surface));
            contrasts.need(3, "focus", problem + "-tint");
        }
        contrasts.needThrough(3, 0.75, "accent", "page");
        assertThat(contrasts.tooLow).isEmpty();
    }

    /// Collects the pairs that fall short, so that one run shows them all.
    private static final class Contrasts {

        final List<String> tooLow = new ArrayList<>();
        private final Map<String, String> tokens;

        Contrasts(Map<String, String> tokens) {
            this.tokens = tokens;
        }

        /// As [#need], for a line that lets some of the surface through.
        void needThrough(double least, double share, String front, String back) {
            String mixed = mix(colour(front), colour(back), share);
            double contrast = Contrast.between(mixed, colour(back));
            if (contrast < least) {
                tooLow.add("%s through %s: %.2f".formatted(front, back, contrast));
            }
        }

        private static String mix(String one, String other, double share) {
            var mixed = new StringBuilder("#");
            for (int at = 1; at < 7; at += 2) {
                int first = Integer.parseInt(one.substring(at, at + 2), 16);
                int second = Integer.parseInt(other.substring(at, at + 2), 16);
                mixed.append("%02x".formatted(Math.round(first * share + second * (1 - share))));
            }
            return mixed.toString();
        }

        void need(double least, String front, String back) {
            double contrast = Contrast.between(colour(front), colour(back));
            if (contrast < least) {
                tooLow.add("%s on %s: %.2f".formatted(front, back, contrast));
            }
        }

        private String colour(String name) {
            String colour = tokens.get("-postil-" + name);
            assertThat(colour).as(name).matches("#[0-9a-f]{6}");
            return colour;
        }
    }

    private static Map<String, String> tokens(String theme) {
        Map<String, String> tokens = new TreeMap<>();
        DEFINITION
                .matcher(read(SHEETS.resolve("theme").resolve(theme + ".css")))
                .results()
                .forEach(hit -> tokens.put(hit.group(1), hit.group(2).strip()));
        return tokens;
    }

    /// Tokens a sheet takes from the theme, and not what it sets for its own nodes.
    private static List<String> uses(Path sheet) {
        String words = read(sheet);
        List<String> own = DEFINITION.matcher(words).results().map(hit -> hit.group(1)).toList();
        return USE.matcher(words)
                .results()
                .map(hit -> hit.group())
                .filter(token -> !own.contains(token))
                .distinct()
                .toList();
    }

    private static List<Path> panes() {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !THEMES.contains(nameOf(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String nameOf(Path sheet) {
        return sheet.getFileName().toString().replace(".css", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
