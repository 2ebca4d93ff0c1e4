package dev.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.theme.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever colour somebody chooses, its words and lines can be read in every theme.
class KindColoursTest {

    private static final Path THEMES = Path.of("src/main/resources/dev/postil/ui/theme");
    private static final Pattern TOKEN = Pattern.compile("-postil-([a-z-]+):\\s*([^;]+);");
    private static final List<String> SURFACES = List.of("page", "panel", "card", "bar");

    @Property(tries = 400)
    void wordsAndLinesStandOut(@ForAll("colours") String colour, @ForAll("themes") String theme)
            throws IOException {
        Map<String, String> tokens = tokens(theme);
        KindColours shades =
                tokens.get("own-line").equals("-own-line-on-light")
                        ? KindColours.onLight(colour)
                        : KindColours.onDark(colour);

        need(4.5, shades.text(), shades.tint(), "words on the tint");
        need(4.5, tokens.get("text"), shades.tint(), "the text on the tint");
        need(4.5, shades.text(), tokens.get("card"), "words on a card");
        need(3, shades.line(), shades.tint(), "a line on the tint");
        need(3, shades.line(), tokens.get("accent-soft"), "a line on what is selected");
        for (String surface : SURFACES) {
            need(3, shades.line(), tokens.get(surface), "a line on " + surface);
        }
    }

    @Provide
    Arbitrary<String> colours() {
        Arbitrary<Integer> channel =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 255), Arbitraries.of(0, 255));
        return channel.list()
                .ofSize(3)
                .map(it -> "#%02X%02X%02X".formatted(it.get(0), it.get(1), it.get(2)));
    }

    @Provide
    Arbitrary<String> themes() {
        return Arbitraries.of("light", "dark", "sepia", "high-contrast");
    }

    private static void need(double least, String front, String back, String what) {
        assertThat(Contrast.between(front, back))
                .as("%s: %s on %s", what, front, back)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        return TOKEN.matcher(Files.readString(THEMES.resolve(theme + ".css")))
                .results()
                .collect(
                        Collectors.toMap(
                                hit -> hit.group(1), hit -> hit.group(2).strip(), (a, _) -> a));
    }
}
