package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Notes;
import dev.postil.session.Shelving;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Document brief;
    private DocumentViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        brief = desktop.open("Brief", "one two three");
        model =
                new DocumentViewModel(
                        desktop.session(), new Notes(desktop.session(), desktop.background()));
    }

    @Test
    void showsTheDocumentThatIsOpenAndNoneWhenItIsClosed() {
        assertThat(shown().title()).isEqualTo("Brief");

        desktop.open("Other", "four");
        assertThat(shown().title()).isEqualTo("Other");

        desktop.session().closeDocument();
        assertThat(shown()).isNull();
    }

    @Test
    void theStatusGoesRoundInThreeSteps() {
        List<Status> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            model.nextStatus();
            steps.add(shown().status());
        }

        assertThat(steps).doesNotHaveDuplicates().endsWith(brief.status());
    }

    @Test
    void aTagIsShownAndTakenOff() {
        Tag tag = desktop.tag("actor", "Coast guard");
        new Shelving(desktop.session()).tag(shown(), tag.kind(), tag.id());
        assertThat(shown().tags()).extracting(TagUse::tag).containsExactly(tag.id());

        model.untag(shown().tags().getFirst());

        assertThat(shown().tags()).isEmpty();
    }

    @Test
    void openingAnotherDocumentClosesTheFieldForTags() {
        model.naming().start(null);
        assertThat(model.naming().open().get()).isTrue();

        desktop.open("Other", "four");

        assertThat(model.naming().open().get()).isFalse();
    }

    @Test
    void theNoteIsSavedWhenItIsLeft() {
        model.enterNote();
        model.words().set("Read twice");

        model.leaveNote();

        assertThat(shown().note()).isEqualTo("Read twice");
        assertThat(model.writing().get()).isFalse();
    }

    @Test
    void openingAnotherDocumentLeavesTheNoteToTheFirst() {
        model.enterNote();
        model.words().set("Read twice");

        desktop.open("Other", "four");

        assertThat(model.writing().get()).isFalse();
        assertThat(shown().note()).isNull();
        assertThat(desktop.session().library().documents())
                .filteredOn(document -> document.id().equals(brief.id()))
                .extracting(Document::note)
                .containsExactly("Read twice");
    }

    @Test
    void anUndoWhileWritingIsSeenInTheNote() {
        model.enterNote();
        model.words().set("first");
        model.leaveNote();
        model.enterNote();
        model.words().set("second");
        model.leaveNote();
        model.enterNote();

        desktop.session().history().undo();

        assertThat(model.words().get()).isEqualTo("first");
    }

    @Test
    void nothingHappensWhileNoDocumentIsOpen() {
        desktop.session().closeDocument();

        model.nextStatus();
        model.enterNote();

        assertThat(model.writing().get()).isFalse();
        desktop.open(brief);
        assertThat(shown().status()).isEqualTo(brief.status());
    }

    private Document shown() {
        return model.document().get();
    }
}
