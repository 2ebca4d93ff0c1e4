package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.reader.LinePattern.Turn;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinePatternTest {

    @Test
    void oneKindHasTheWholeLine() {
        assertThat(LinePattern.of(10, 200, 1)).containsExactly(new Turn(0, 10, 200));
    }

    @Test
    void kindsTakeTurns() {
        assertThat(LinePattern.of(0, 60, 2))
                .containsExactly(
                        new Turn(0, 0, 15),
                        new Turn(1, 18, 33),
                        new Turn(0, 36, 51),
                        new Turn(1, 54, 60));
    }

    @Property
    void everyKindShowsBelowAWord(
            @ForAll @DoubleRange(min = 15, max = 400) double width,
            @ForAll @IntRange(min = 1, max = 3) int kinds) {
        List<Turn> turns = LinePattern.of(0, width, kinds);

        assertThat(turns.stream().map(Turn::kind).distinct()).hasSize(kinds);
        assertThat(turns).allMatch(turn -> turn.from() < turn.to() && turn.to() <= width);
    }
}
