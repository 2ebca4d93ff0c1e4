package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({"1–5, 1, 5", "0-10, 0, 10", "5 to 1, 1, 5", "-3–3, -3, 3", "'', 1, 5", "7, 7, 11"})
    void aScaleIsReadAsItIsTyped(String typed, int low, int high) {
        assertThat(Fields.field("f", "F", FieldType.SCALE, typed))
                .isEqualTo(new Field.Scale("f", "F", low, high));
    }

    @Test
    void choicesArePartedByCommasOfAnyScript() {
        assertThat(Fields.field("f", "F", FieldType.CHOICE, " months, years، 月 ,, months"))
                .isEqualTo(new Field.Choice("f", "F", List.of("months", "years", "月")));
    }

    @Test
    void detailsReadBackAsTheSameField() {
        for (Field field :
                List.of(
                        new Field.Scale("s", "S", -2, 2),
                        new Field.Choice("c", "C", List.of("a", "b c")),
                        new Field.Date("d", "D"),
                        new Field.Text("t", "T"))) {
            assertThat(
                            Fields.field(
                                    field.id(),
                                    field.label(),
                                    FieldType.of(field),
                                    FieldType.details(field)))
                    .isEqualTo(field);
        }
    }
}
