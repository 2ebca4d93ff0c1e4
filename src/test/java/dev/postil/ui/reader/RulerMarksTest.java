package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import org.junit.jupiter.api.Test;

class RulerMarksTest {

    private final Annotations make = new Annotations();
    private final RulerMarks marks = new RulerMarks(1_000, 100);

    @Test
    void marksTheRowsThatAnAnnotationCovers() {
        marks.add(make.of(100, 131, "risk"));

        assertThat(marks.stretches("risk")).containsExactly(new Span(10, 14));
    }

    @Test
    void aRowStaysMarkedUntilTheLastOneGoes() {
        Annotation one = make.of(100, 105, "risk");
        marks.add(one);
        marks.add(make.of(101, 103, "risk"));

        marks.remove(one);

        assertThat(marks.stretches("risk")).containsExactly(new Span(10, 11));
    }

    @Test
    void joinsNeighbouringRows() {
        marks.add(make.of(100, 105, "risk"));
        marks.add(make.of(110, 115, "risk"));
        marks.add(make.of(500, 501, "risk"));

        assertThat(marks.stretches("risk")).containsExactly(new Span(10, 12), new Span(50, 51));
    }

    @Test
    void keepsTheKindsApart() {
        marks.add(make.of(100, 105, "risk", "actor"));
        marks.add(make.of(200, 205));

        assertThat(marks.kinds()).containsExactlyInAnyOrder("risk", "actor", Painting.NO_KIND);
        assertThat(marks.stretches("actor")).containsExactly(new Span(10, 11));
    }

    @Test
    void theLastCharacterStandsInTheLastRow() {
        assertThat(marks.rowOf(999)).isEqualTo(99);
        assertThat(marks.rowOf(1_000)).isEqualTo(99);
    }
}
