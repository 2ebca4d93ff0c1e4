package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.store.Counts;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace of so many documents that it is open before they are listed.
class LibraryTest {

    private static final String TEXT = "A policy of strategic ambiguity names no side.";
    private static final int DOCUMENTS = Listing.FEW + 20;

    @TempDir Path folder;

    private final LateBackground late = new LateBackground();
    private Session session;

    @BeforeEach
    void fill() throws StoreException {
        Store store =
                Store.create(folder.resolve("Test.postil"), "Test", line(1, Sample.newWorkspace()));
        store.putText(document(5), Sample.content(TEXT + 5), null);
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            parts.add(new Change.OfDocument(null, document(i)));
            parts.add(annotation(i, i));
        }
        store.write(line(2, new Change.Several(Change.Reason.IMPORT, parts)));
        session = opened(store, late);
    }

    private static Session opened(Store store, Background background) throws StoreException {
        return Session.open(store, "Ada", background, OpenedWorkspace.CLOCK);
    }

    private static Entry line(long sequence, Change change) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(change));
    }

    /// Every other title begins with a small letter.
    private static Document document(int number) {
        String title = (number % 2 == 0 ? "Document " : "document ") + number;
        return Sample.document(Sample.id(1_000L + number), title, TEXT + number);
    }

    private static Change annotation(int number, int document) {
        return new Change.OfAnnotation(
                null,
                Sample.annotation(
                        Sample.id(5_000L + number),
                        document(document),
                        TEXT,
                        new Span(2, 8),
                        Sample.use("risk", Sample.id(7))));
    }

    @AfterEach
    void leave() {
        session.close(_ -> {});
    }

    /// What the library of a program says that is started now; empty lists where it would wait.
    private record State(List<Document> documents, Map<UUID, Counts> counts) {

        static State of(Library library) {
            return new State(List.copyOf(library.documents()), library.counts());
        }
    }

    private State afterOpeningAgain() throws StoreException {
        Path there = session.folder();
        session.close(_ -> {});
        session = opened(Store.open(there), new DirectBackground());
        return State.of(session.library());
    }

    @Test
    void isOpenBeforeItsDocumentsAreListed() {
        assertThat(session.library().documents()).isEmpty();
        assertThat(session.library().whole().get()).isFalse();

        late.work();
        late.bringBack();

        assertThat(session.library().documents())
                .hasSize(DOCUMENTS)
                .isSortedAccordingTo(
                        Comparator.comparing(Document::title, String.CASE_INSENSITIVE_ORDER));
        assertThat(session.library().annotationsByKind()).containsEntry("risk", DOCUMENTS);
        assertThat(session.library().whole().get()).isTrue();
    }

    @Test
    void whoAsksForAllWaitsForThem() {
        assertThat(session.library().now()).hasSize(DOCUMENTS);
        assertThat(session.library().documents()).hasSize(DOCUMENTS);

        late.work();
        late.bringBack();
        assertThat(session.library().documents()).hasSize(DOCUMENTS);
        assertThat(session.library().annotationsOf(document(3).id(), "risk")).isEqualTo(1);
    }

    @Test
    void opensADocumentThatIsNotListedYet() {
        Document there = session.library().document(document(5).id()).orElseThrow();
        session.show(there, LibraryTest::fail);

        assertThat(session.document()).isPresent();
        assertThat(session.library().document(Sample.id(99))).isEmpty();
        assertThat(session.library().whole().get()).isFalse();
    }

    @Test
    void knowsTheFileOfADocumentThatIsNotListedYet() {
        assertThat(session.library().withOriginal(document(5).source().sha256()))
                .contains(document(5));
    }

    @Test
    void saysOfADocumentWhatBecameOfItMeanwhile() {
        Document renamed = document(5).withTitle("Another", Sample.NOW);
        session.perform(new Change.OfDocument(document(5), renamed));
        session.perform(new Change.OfDocument(document(6), null));

        assertThat(session.library().document(document(5).id())).contains(renamed);
        assertThat(session.library().document(document(6).id())).isEmpty();
        session.history().undo();
        assertThat(session.library().document(document(6).id())).contains(document(6));
    }

    @Test
    void addsWhatWasDoneAfterTheListWasRead() throws StoreException {
        late.work();
        work();
        late.bringBack();

        State shown = State.of(session.library());
        assertThat(shown).isEqualTo(afterOpeningAgain());
    }

    @Test
    void addsNothingThatTheListShowsAlready() throws StoreException {
        work();
        late.work();
        late.bringBack();

        State shown = State.of(session.library());
        assertThat(shown).isEqualTo(afterOpeningAgain());
    }

    @Test
    void tellsBetweenWhatTheListShowsAndWhatNot() throws StoreException {
        session.perform(annotation(9_000, 9));
        late.work();
        work();
        late.bringBack();
        session.perform(annotation(9_999, 9));

        State shown = State.of(session.library());
        assertThat(shown.counts().get(document(9).id()).annotations()).isEqualTo(4);
        assertThat(shown).isEqualTo(afterOpeningAgain());
    }

    /// A document comes, one goes, one is renamed, one goes and comes back; passages are tagged.
    private void work() {
        session.perform(new Change.OfDocument(null, document(DOCUMENTS)));
        session.perform(annotation(8_000, 9));
        session.perform(
                new Change.Several(
                        Change.Reason.REMOVE_DOCUMENTS,
                        List.of(
                                annotation(7, 7).inverse(),
                                new Change.OfDocument(document(7), null))));
        session.perform(
                new Change.OfDocument(document(8), document(8).withTitle("Zeal", Sample.NOW)));
        session.perform(annotation(8_001, 10));
        session.history().undo();
    }

    @Test
    void tellsWhyDocumentsCouldNotBeRead() throws StoreException {
        session.store().close();
        late.work();
        late.bringBack();

        assertThat(session.library().trouble().get()).isNotNull();
        assertThat(session.library().whole().get()).isFalse();
    }

    @Test
    void fewDocumentsAreThereAtOnce() throws StoreException {
        try (OpenedWorkspace workspace = OpenedWorkspace.with(folder.resolve("few"), TEXT)) {
            workspace.closing();
            Session few = opened(Store.open(workspace.session().folder()), new LateBackground());
            assertThat(few.library().documents()).hasSize(1);
            assertThat(few.library().whole().get()).isTrue();
            few.close(_ -> {});
        }
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
