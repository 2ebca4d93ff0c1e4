package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Property
    void noTwoInOneLaneOverlapAndNoLaneIsWasted(@ForAll("stretches") List<Span> stretches) {
        int[] lanes = Lanes.of(stretches);

        for (int i = 0; i < lanes.length; i++) {
            for (int j = 0; j < i; j++) {
                if (lanes[i] == lanes[j]) {
                    assertThat(stretches.get(i).overlaps(stretches.get(j))).isFalse();
                }
            }
        }
        assertThat(Arrays.stream(lanes).max().orElse(-1) + 1).isEqualTo(deepest(stretches));
    }

    private static int deepest(List<Span> stretches) {
        return stretches.stream()
                .mapToInt(
                        at ->
                                (int)
                                        stretches.stream()
                                                .filter(each -> each.contains(at.start()))
                                                .count())
                .max()
                .orElse(0);
    }

    @Provide
    Arbitrary<List<Span>> stretches() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 30);
        return start.flatMap(from -> length.map(long_ -> new Span(from, from + long_)))
                .list()
                .ofMaxSize(40);
    }

    @Test
    void theLongerOneIsNextToTheText() {
        assertThat(Lanes.of(List.of(new Span(0, 2), new Span(0, 9), new Span(5, 6))))
                .containsExactly(1, 0, 1);
    }
}
