package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does to what is not so any more is refused, and all else goes on being saved.
class FitTest {

    @TempDir Path folder;

    private Desktop desktop;
    private Session session;
    private Document document;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        session = desktop.session();
        document = desktop.open("Brief", "Moscow waits.");
    }

    private void assertRefused(Change stale) {
        long before = session.history().sequence();
        assertThatExceptionOfType(OutdatedException.class).isThrownBy(() -> session.perform(stale));
        assertThat(session.history().sequence()).isEqualTo(before);
        session.rename("Desk " + before);
        assertThat(session.saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void aDocumentThatIsGoneOrDifferentIsNotChanged() {
        Document known = session.library().document(document.id()).orElseThrow();
        new Shelving(session).mark(known, Status.DONE);
        assertRefused(
                new Change.OfDocument(known, known.withStatus(Status.READING, known.modified())));

        Document done = session.library().document(document.id()).orElseThrow();
        session.perform(new Change.OfDocument(done, null));
        assertRefused(new Change.OfDocument(done, null));
        assertRefused(new Change.OfDocument(done, known));
    }

    @Test
    void aTagThatIsGoneOrThereAlreadyIsNotChanged() {
        Tag tag = desktop.tag("risk", "Delay");
        assertRefused(new Change.OfTag(null, tag));
        session.perform(new Change.OfTag(tag, null));
        assertRefused(new Change.OfTag(tag, null));
    }

    @Test
    void aPassageThatIsGoneIsNotChanged() {
        Annotation made = desktop.annotate("Moscow");
        session.perform(new Change.OfAnnotation(made, null));
        assertRefused(
                new Change.OfAnnotation(
                        made, made.withNote("late", made.modifiedBy(), made.modified())));
        assertRefused(new Change.OfAnnotation(made, null));
    }

    @Test
    void whatAStepMakesMayBeChangedInIt() {
        Tag tag = desktop.tag("risk", "Delay");
        session.perform(
                new Change.Several(
                        Change.Reason.EDIT_CODEBOOK,
                        List.of(new Change.OfTag(tag, null), new Change.OfTag(null, tag))));
        assertThat(session.saved()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void aDocumentThatIsRemovedIsNotOpened() {
        session.closeDocument();
        session.perform(new Change.OfDocument(document, null));
        List<Exception> failures = new ArrayList<>();
        session.show(document, failures::add);

        assertThat(session.document()).isEmpty();
        assertThat(failures).singleElement().isInstanceOf(OutdatedException.class);
    }

    @Test
    void aDocumentIsOpenedAsItIsNow() {
        session.closeDocument();
        new Shelving(session).mark(document, Status.DONE);
        desktop.open(document);

        assertThat(session.document().orElseThrow().document().get().status())
                .isEqualTo(Status.DONE);
    }
}
