package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Sample;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import dev.postil.ui.control.KindStyle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {

    @TempDir Path folder;

    @Test
    void aTagOfItsOwnColourLooksLikeItAndKeepsTheSignOfItsKind() {
        Desktop desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three");
        Tag own =
                new Tag(
                        desktop.id(),
                        "risk",
                        null,
                        "Rupture",
                        null,
                        List.of(),
                        "#8E44AD",
                        Sample.NOW);
        Tag plain = desktop.tag("actor", "Russia");
        Codebook codebook =
                new Codebook(StandardCodebook.create().kinds(), List.of(own, plain), List.of());
        Annotation annotation =
                desktop.annotate(
                        "two",
                        Desktop.use(plain),
                        Desktop.use(own),
                        Sample.use("actor", null),
                        Sample.use("risk", null));

        List<String> looks = Looks.of(annotation, codebook);

        assertThat(looks).hasSize(3).startsWith("actor").endsWith("risk");
        KindStyle style = Looks.style(looks.get(1), codebook);
        assertThat(style.colour()).contains("#8E44AD");
        assertThat(style.glyph()).isEqualTo("circle");
        assertThat(Looks.style("risk", codebook).colour()).isEmpty();
        assertThat(Looks.style(looks.get(1), StandardCodebook.create()))
                .isEqualTo(KindStyle.of("risk", codebook));
        assertThat(Looks.of(desktop.annotate("one"), codebook)).containsExactly("");
    }
}
