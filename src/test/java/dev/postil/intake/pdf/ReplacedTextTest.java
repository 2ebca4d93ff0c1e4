package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacedTextTest {

    @Test
    void aMarkThatIsDrawnFirstDoesNotLiftItsLetterOffTheLine() {
        List<Glyph> glyphs =
                new ArrayList<>(
                        List.of(
                                SetLines.glyph("ن", 20, 30, 0),
                                SetLines.glyph(ReplacedText.UNKNOWN, 12, 14, -5),
                                SetLines.glyph(ReplacedText.UNKNOWN, 11, 16, 0)));

        ReplacedText.put("أُ", glyphs, 1);

        assertThat(glyphs).hasSize(2);
        assertThat(glyphs.getLast().text()).isEqualTo("أُ");
        assertThat(glyphs.getLast().y()).isZero();
        assertThat(glyphs.getLast().x()).isEqualTo(11);
    }
}
