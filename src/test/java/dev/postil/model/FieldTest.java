package dev.postil.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void aFieldAcceptsWhatCouldBeFilledIn() {
        Field scale = new Field.Scale("s", "S", 1, 5);
        assertThat(scale.accepts(new FieldValue.Point(1))).isTrue();
        assertThat(scale.accepts(new FieldValue.Point(5))).isTrue();
        assertThat(scale.accepts(new FieldValue.Point(6))).isFalse();
        assertThat(scale.accepts(new FieldValue.Words("1"))).isFalse();

        Field choice = new Field.Choice("c", "C", List.of("months", "years"));
        assertThat(choice.accepts(new FieldValue.Words("years"))).isTrue();
        assertThat(choice.accepts(new FieldValue.Words("Years"))).isFalse();
        assertThat(choice.accepts(new FieldValue.Point(1))).isFalse();

        Field date = new Field.Date("d", "D");
        assertThat(date.accepts(new FieldValue.Words("2026-11-22"))).isTrue();
        assertThat(date.accepts(new FieldValue.Words("in May"))).isFalse();

        Field text = new Field.Text("t", "T");
        assertThat(text.accepts(new FieldValue.Words("in May"))).isTrue();
        assertThat(text.accepts(new FieldValue.Point(1))).isFalse();
    }

    @Test
    void anotherNameChangesNothingElse() {
        assertThat(new Field.Scale("s", "S", 1, 5).withLabel("T"))
                .isEqualTo(new Field.Scale("s", "T", 1, 5));
        assertThat(new Field.Choice("c", "C", List.of("a, b", "c")).withLabel("T"))
                .isEqualTo(new Field.Choice("c", "T", List.of("a, b", "c")));
        assertThat(new Field.Date("d", "D").withLabel("T")).isEqualTo(new Field.Date("d", "T"));
        assertThat(new Field.Text("t", "U").withLabel("T")).isEqualTo(new Field.Text("t", "T"));
    }
}
