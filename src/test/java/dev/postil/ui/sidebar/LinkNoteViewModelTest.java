package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.LinkRules;
import dev.postil.session.Linking;
import dev.postil.session.Notes;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkNoteViewModelTest {

    @TempDir Path folder;
    private Session session;
    private Desktop desktop;
    private LinkNoteViewModel model;
    private Annotation one;
    private Annotation two;
    private Link link;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three\nfour five six");
        session = desktop.session();
        one = desktop.annotate("one");
        two = desktop.annotate("two");
        var type = session.vocabulary().now().linkType("contradicts").orElseThrow();
        link =
                new Linking(session)
                        .make(new LinkRules.Reading(type, true), LinkEnd.of(one), LinkEnd.of(two))
                        .orElseThrow();
        model = new LinkNoteViewModel(session, new Notes(session, desktop.background()));
    }

    @Test
    void enteringSelectsThePassageOfTheCardAndOpensTheFieldThereOnly() {
        model.enter(link, two.id());

        assertThat(model.isEditing(link, two.id())).isTrue();
        assertThat(model.isEditing(link, one.id())).isFalse();
        assertThat(session.selection().annotationId()).contains(two.id());
    }

    @Test
    void whatWasTypedIsSavedAsOneStepWhenTheFieldIsLeft() {
        model.enter(link, one.id());
        model.words().set("They");
        desktop.background().flush();
        model.words().set("They said so");

        model.leave();

        assertThat(now().note()).isEqualTo("They said so");
        assertThat(model.editing().get()).isNull();
        session.history().undo();
        assertThat(now().note()).isNull();
    }

    @Test
    void anotherSelectionSavesAndLeaves() {
        model.enter(link, one.id());
        model.words().set("Because");

        session.selection().select(two);

        assertThat(now().note()).isEqualTo("Because");
        assertThat(model.editing().get()).isNull();
    }

    @Test
    void theWriterSeesWhatAnUndoTakesBack() {
        model.enter(link, one.id());
        model.words().set("Because");
        desktop.background().flush();

        session.history().undo();

        assertThat(model.words().get()).isEmpty();
        assertThat(model.isEditing(link, one.id())).isTrue();
    }

    @Test
    void theFieldClosesWithItsLink() {
        model.enter(link, one.id());

        new Linking(session).remove(link);

        assertThat(model.editing().get()).isNull();
    }

    private Link now() {
        return session.document()
                .map(OpenDocument::links)
                .orElseThrow()
                .link(link.id())
                .orElseThrow();
    }
}
