package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the find bar leaves selected when it goes or finds nothing.
class FindBarUiTest extends ReaderUi {

    @Test
    void escapeInTheTextClosesTheFindBar() {
        open(ReaderTexts.brief());
        fx(() -> reader.closeFindBy(commands));
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("ambiguity");
        fx(background::flush);
        fx(reader::focusText);
        fx(() -> desk.select("ministry"));

        pressKeys(KeyCode.ESCAPE);

        assertThat(node("#find-bar").isVisible()).isFalse();
        assertThat(desk.session().selection().words().get()).isEqualTo(desk.spanOf("ministry"));
    }

    @Test
    void aSearchWithoutAHitLeavesNothingSelected() {
        open(ReaderTexts.brief());
        Annotation before = annotate("signs little", "risk");
        fx(() -> desk.session().selection().select(before));

        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("ambiguity");
        fx(background::flush);
        assertThat(desk.session().selection().annotation().get()).isEqualTo(before);
        write(" xyzzy");
        fx(background::flush);

        assertThat(desk.session().selection().annotation().get()).isNull();
    }
}
