package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What becomes of what is filled in is said before a field goes or changes.
class FieldsUiTest extends CodebookPage {

    @Test
    void removingAFieldSaysFirstHowMuchIsFilledInAndKeepsIt() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear, Map.of("impact", 3)));
        desktop.annotate("two", Desktop.use(fear, Map.of("impact", 5, "likelihood", 1)));
        showPane();
        select(new Key.OfKind("risk"));

        fire("#codebook-field-remove-impact");
        assertThat(words("#codebook-question"))
                .contains("2 annotations in one document have values in “Impact”. They are kept,")
                .contains("by Undo, or by a new field of that name.");
        picture("codebook-field-removal", stage().getScene());
        assertThat(fields()).contains("impact");
        type(KeyCode.ENTER);
        settle();
        assertThat(fields()).doesNotContain("impact");
        assertThat(desktop.session().document().orElseThrow().annotations())
                .extracting(annotation -> annotation.tags().getFirst().fields().get("impact"))
                .containsExactly(new FieldValue.Point(3), new FieldValue.Point(5));

        fx(() -> desktop.session().history().undo());
        settle();
        assertThat(fields()).contains("impact");
    }

    @Test
    void aFieldThatNobodyFilledInIsRemovedWithoutAQuestion() {
        desktop.annotate("one", Desktop.use(desktop.tag("risk", "Fear"), Map.of("impact", 3)));
        showPane();
        select(new Key.OfKind("risk"));

        fire("#codebook-field-remove-likelihood");

        assertThat(fields()).doesNotContain("likelihood").contains("impact");
    }

    @Test
    void changingAFieldSaysFirstWhichValuesFitNoLongerAndShowsMeanwhileWhatStillIs() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear, Map.of("impact", 2)));
        desktop.annotate("two", Desktop.use(fear, Map.of("impact", 5)));
        showPane();
        select(new Key.OfKind("risk"));
        TextInputControl details = node("#codebook-details-impact");

        fx(details::requestFocus);
        fx(() -> details.setText("1–9"));
        type(KeyCode.ENTER);
        settle();
        assertThat(field("impact")).isEqualTo(new Field.Scale("impact", "Impact", 1, 9));

        TextInputControl again = node("#codebook-details-impact");
        fx(again::requestFocus);
        fx(() -> again.setText("1–3"));
        type(KeyCode.ENTER);
        settle();
        assertThat(words("#codebook-question"))
                .contains("One annotation has a value in “Impact” that does not fit then.");
        assertThat(again.getText()).isEqualTo("1–9");
        fire("#codebook-cancel");
        assertThat(field("impact")).isEqualTo(new Field.Scale("impact", "Impact", 1, 9));

        ChoiceBox<FieldType> type = node("#codebook-type-impact");
        fx(() -> type.setValue(FieldType.TEXT));
        settle();
        assertThat(words("#codebook-question")).contains("2 annotations in one document have");
        assertThat(type.getValue()).isEqualTo(FieldType.SCALE);
        fire("#codebook-confirm");
        assertThat(field("impact")).isEqualTo(new Field.Text("impact", "Impact"));
    }

    @Test
    void anotherNameForAFieldIsTakenAtOnceWhateverIsFilledIn() {
        desktop.annotate("one", Desktop.use(desktop.tag("risk", "Fear"), Map.of("impact", 3)));
        showPane();
        select(new Key.OfKind("risk"));
        TextInputControl name = node("#codebook-field-impact");

        fx(name::requestFocus);
        fx(() -> name.setText("Damage"));
        type(KeyCode.ENTER);
        settle();
        assertThat(field("impact")).isEqualTo(new Field.Scale("impact", "Damage", 1, 5));

        ChoiceBox<FieldType> type = node("#codebook-type-impact");
        fx(() -> type.setValue(FieldType.TEXT));
        settle();
        fire("#codebook-confirm");
        assertThat(field("impact")).isEqualTo(new Field.Text("impact", "Damage"));
    }

    private List<String> fields() {
        return risk().fields().stream().map(Field::id).toList();
    }

    private Field field(String id) {
        return risk().fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Kind risk() {
        return desktop.session().vocabulary().now().kind("risk").orElseThrow();
    }
}
