package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.session.Notes;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private NoteViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three\nfour five six");
        model =
                new NoteViewModel(
                        desktop.session(),
                        new Notes(desktop.session(), desktop.background()),
                        new Tagging(desktop.session()));
    }

    @Test
    void theNoteThatIsThereIsWrittenOn() {
        Annotation one = desktop.annotate("one", "Why?");

        model.enter(one);

        assertThat(model.isEditing(one)).isTrue();
        assertThat(model.words().get()).isEqualTo("Why?");
        assertThat(selected()).isEqualTo(one);
    }

    @Test
    void whatWasTypedIsSavedWhenTheNoteIsLeft() {
        model.enter(desktop.annotate("one"));
        model.words().set("Because");

        model.leave();

        assertThat(selected().note()).isEqualTo("Because");
        assertThat(model.editing().get()).isNull();
    }

    @Test
    void selectedWordsAreHighlightedForTheirNote() {
        desktop.select("five");

        model.enter();

        assertThat(selected().quote().exact()).isEqualTo("five");
        assertThat(model.isEditing(selected())).isTrue();
    }

    @Test
    void nothingIsEnteredWhereNothingIsSelected() {
        model.enter();

        assertThat(model.editing().get()).isNull();
        assertThat(desktop.session().openDocument().get().annotations()).isEmpty();
    }

    @Test
    void selectingAnotherAnnotationLeavesTheNoteAndKeepsIt() {
        Annotation one = desktop.annotate("one");
        Annotation five = desktop.annotate("five", "five’s own");
        model.enter(one);
        model.words().set("Because");

        desktop.session().selection().select(five);

        assertThat(model.editing().get()).isNull();
        assertThat(selected().note()).isEqualTo("five’s own");
        assertThat(desktop.session().openDocument().get().annotations())
                .extracting(Annotation::note)
                .containsExactly("Because", "five’s own");
    }

    @Test
    void anUndoWhileWritingIsSeenInTheNote() {
        model.enter(desktop.annotate("one", "before"));
        model.words().set("after");
        model.leave();
        model.enter(selected());

        desktop.session().history().undo();

        assertThat(model.words().get()).isEqualTo("before");
    }

    private Annotation selected() {
        return desktop.session().selection().annotation().get();
    }
}
