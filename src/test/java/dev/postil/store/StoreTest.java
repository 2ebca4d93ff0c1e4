package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Kind;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.store.StoreException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir Path temporary;

    private Path folder;
    private Store store;
    private long sequence;

    @BeforeEach
    void make() throws StoreException {
        folder = temporary.resolve("Levant desk.postil");
        store = Store.create(folder, "Levant desk", entry(new Act.Do(Sample.newWorkspace())));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private Entry entry(Act act) {
        return new Entry(++sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    private Entry perform(Change change) throws StoreException {
        Entry entry = entry(new Act.Do(change));
        store.write(entry);
        return entry;
    }

    private void undo(long target) throws StoreException {
        store.write(entry(new Act.Undo(target)));
    }

    private void redo(long target) throws StoreException {
        store.write(entry(new Act.Redo(target)));
    }

    private void reopen() throws StoreException {
        store.close();
        store = Store.open(folder);
    }

    private void importDocument() throws StoreException {
        store.putText(DOCUMENT, Sample.content(TEXT), TEXT.getBytes(StandardCharsets.UTF_8));
        perform(new Change.OfDocument(null, DOCUMENT));
    }

    @Test
    void aNewWorkspaceHoldsWhatItsFirstLineSays() {
        assertThat(store.info().title()).isEqualTo("Levant desk");
        assertThat(store.info().sequence()).isEqualTo(1);
        assertThat(store.people()).containsExactly(Sample.ADA);
        assertThat(store.codebook()).isEqualTo(StandardCodebook.create());
        assertThat(store.documents()).isEmpty();
        assertThat(Store.isWorkspace(folder)).isTrue();
    }

    @Test
    void everythingIsThereAgainAfterReopening() throws StoreException {
        importDocument();
        perform(new Change.OfAnnotation(null, HIGHLIGHT));

        reopen();

        assertThat(store.documents()).containsExactly(DOCUMENT);
        assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        assertThat(store.content(DOCUMENT)).isEqualTo(Sample.content(TEXT));
        assertThat(store.counts())
                .isEqualTo(Map.of(DOCUMENT.id(), new Counts(1, Map.of("risk", 1))));
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void undoAndRedoGoOnAfterReopening() throws StoreException {
        importDocument();
        Entry tagging = perform(new Change.OfAnnotation(null, HIGHLIGHT));
        reopen();

        assertThat(store.undoable()).contains(tagging);
        assertThat(store.redoable()).isEmpty();
        undo(tagging.sequence());
        reopen();

        assertThat(store.annotations(DOCUMENT.id())).isEmpty();
        assertThat(store.counts()).isEmpty();
        assertThat(store.redoable()).contains(tagging);
        redo(tagging.sequence());

        assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        assertThat(store.undoable()).contains(tagging);
    }

    @Test
    void aNewChangeEndsWhatCouldBeRedone() throws StoreException {
        importDocument();
        Entry tagging = perform(new Change.OfAnnotation(null, HIGHLIGHT));
        undo(tagging.sequence());

        Entry title = perform(new Change.OfTitle("Levant desk", "Desk"));

        assertThat(store.redoable()).isEmpty();
        assertThat(store.undoable()).contains(title);
        assertThat(store.undoableBefore(title.sequence()))
                .hasValueSatisfying(line -> assertThat(line.sequence()).isEqualTo(2));
    }

    @Test
    void makingTheWorkspaceCannotBeUndone() throws StoreException {
        assertThat(store.undoable()).isEmpty();
        assertRefused(entry(new Act.Undo(1)));
    }

    @Test
    void theHistoryTellsEveryLineNewestFirst() throws StoreException {
        importDocument();
        Entry title = perform(new Change.OfTitle("Levant desk", "Desk"));
        undo(title.sequence());

        assertThat(store.history().map(Entry::sequence)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(store.history().skip(1).findFirst()).contains(title);
        assertThat(store.change(3)).isEqualTo(new Change.OfTitle("Levant desk", "Desk"));
    }

    @Test
    void whatIsNotAsTheChangeSaysRefusesItAndChangesNothing() throws StoreException {
        importDocument();
        Document other = DOCUMENT.withTitle("Other", Sample.NOW);

        assertRefused(entry(new Act.Do(new Change.OfDocument(other, null))));
        sequence--;
        assertRefused(entry(new Act.Do(new Change.OfDocument(null, other))));
        sequence--;
        assertRefused(entry(new Act.Do(new Change.OfAnnotation(HIGHLIGHT, null))));
        sequence--;

        assertThat(store.documents()).containsExactly(DOCUMENT);
        perform(new Change.OfAnnotation(null, HIGHLIGHT));
    }

    @Test
    void aRefusedPartRefusesTheWholeStep() throws StoreException {
        importDocument();

        assertRefused(
                entry(
                        new Act.Do(
                                new Change.Several(
                                        Change.Reason.BULK_EDIT,
                                        List.of(
                                                new Change.OfAnnotation(null, HIGHLIGHT),
                                                new Change.OfTitle("no such title", "x"))))));

        assertThat(store.annotations(DOCUMENT.id())).isEmpty();
        assertThat(store.counts()).isEmpty();
    }

    @Test
    void aLineWrittenTwiceIsThereOnce() throws StoreException {
        Entry title = perform(new Change.OfTitle("Levant desk", "Desk"));

        store.write(title);

        assertThat(store.info().sequence()).isEqualTo(2);
        assertRefused(new Entry(2, Sample.NOW, Sample.ADA.id(), new Act.Do(Sample.newWorkspace())));
        assertRefused(new Entry(4, Sample.NOW, Sample.ADA.id(), title.act()));
    }

    @Test
    void kindsKeepTheUsersOrder() throws StoreException {
        Kind own = new Kind("own", "Own", "", "#000000", "star", List.of());
        Entry adding = perform(new Change.OfKind(null, own, 1));
        assertThat(kinds()).isEqualTo("risk own actor implication");

        Kind actor = store.codebook().kinds().get(2);
        perform(new Change.OfKind(actor, null, 2));
        assertThat(kinds()).isEqualTo("risk own implication");
        undo(sequence);
        undo(adding.sequence());

        assertThat(kinds()).isEqualTo("risk actor implication");
    }

    private String kinds() {
        return store.codebook().kinds().stream().map(Kind::id).collect(Collectors.joining(" "));
    }

    @Test
    void theUsesOfATagAreFoundWithoutTheRest() throws StoreException {
        importDocument();
        Annotation named =
                Sample.annotation(
                        Sample.id(21),
                        DOCUMENT,
                        TEXT,
                        new Span(2, 8),
                        Sample.use("actor", Sample.id(5)),
                        Sample.use("risk", null));
        perform(new Change.OfAnnotation(null, HIGHLIGHT));
        perform(new Change.OfAnnotation(null, named));

        assertThat(store.tagged("actor", Sample.id(5))).containsExactly(named);
        assertThat(store.tagged("risk", null)).containsExactly(HIGHLIGHT, named);
        assertThat(store.tagged("actor", null)).isEmpty();
    }

    @Test
    void aStepMayChangeTheSamePassageTwice() throws StoreException {
        importDocument();
        Annotation first = passage(30);
        Annotation second = passage(20);
        Annotation noted = second.withNote("hedged", Sample.ADA.id(), Sample.NOW);
        perform(
                new Change.Several(
                        Change.Reason.TAG_ALL,
                        List.of(
                                new Change.OfAnnotation(null, first),
                                new Change.OfAnnotation(null, second),
                                new Change.OfAnnotation(first, null),
                                new Change.OfAnnotation(second, noted))));

        assertThat(store.annotations(DOCUMENT.id())).containsExactly(noted);
        assertThat(store.counts())
                .isEqualTo(Map.of(DOCUMENT.id(), new Counts(1, Map.of("risk", 1))));

        undo(sequence);
        assertThat(store.annotations(DOCUMENT.id())).isEmpty();
        assertThat(store.counts()).isEmpty();
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void aStepAddsEditsAndRemovesPassagesInAnyOrder() throws StoreException {
        importDocument();
        Annotation gone = passage(40);
        Annotation before = passage(10);
        Annotation after = before.withNote("hedged", Sample.ADA.id(), Sample.NOW);
        perform(new Change.OfAnnotation(null, gone));
        perform(new Change.OfAnnotation(null, before));
        perform(
                new Change.Several(
                        Change.Reason.TAG_ALL,
                        List.of(
                                new Change.OfAnnotation(gone, null),
                                new Change.OfAnnotation(before, after),
                                new Change.OfAnnotation(null, passage(30)),
                                new Change.OfAnnotation(null, passage(20)))));

        assertThat(store.annotations(DOCUMENT.id()))
                .containsExactlyInAnyOrder(after, passage(20), passage(30));

        undo(sequence);
        assertThat(store.annotations(DOCUMENT.id())).containsExactlyInAnyOrder(before, gone);
        assertThat(store.verify()).isEmpty();
    }

    private static Annotation passage(long id) {
        return Sample.annotation(
                Sample.id(id), DOCUMENT, TEXT, new Span(0, 1), Sample.use("risk", Sample.id(5)));
    }

    @Test
    void aTagUsedMoreOftenThanAPageHoldsIsFoundWhole() throws StoreException {
        importDocument();
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < 2 * Pages.SIZE + 1; i++) {
            Annotation annotation =
                    Sample.annotation(
                            Sample.id(1_000L + i),
                            DOCUMENT,
                            TEXT,
                            new Span(0, 1),
                            Sample.use("risk", Sample.id(5)));
            parts.add(new Change.OfAnnotation(null, annotation));
        }
        perform(new Change.Several(Change.Reason.TAG_ALL, parts));

        assertThat(store.tagged("risk", Sample.id(5))).hasSize(2 * Pages.SIZE + 1);
        assertThat(store.counts().get(DOCUMENT.id()).of("risk")).isEqualTo(2 * Pages.SIZE + 1);
    }

    @Test
    void aClosedStoreStaysClosed() throws StoreException {
        store.close();

        assertThatIllegalStateException().isThrownBy(() -> store.info());
        try (Store again = Store.open(folder)) {
            assertThat(again.info().sequence()).isEqualTo(1);
        }
    }

    @Test
    void twoImportsOfTheSameWordsKeepTheirOwnStructure() throws StoreException {
        Document again = Sample.document(Sample.id(11), "Hedging", TEXT);
        Content flat = Sample.content(TEXT);
        Content bare = new Content(TEXT, List.of(), List.of(), List.of());
        byte[] original = TEXT.getBytes(StandardCharsets.UTF_8);
        store.putText(DOCUMENT, flat, original);
        store.putText(again, bare, null);

        assertThat(store.content(DOCUMENT)).isEqualTo(flat);
        assertThat(store.content(again)).isEqualTo(bare);
    }

    @Test
    void severalTextsAreKeptAtOnce() throws StoreException {
        List<NewText> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = TEXT + i % 30;
            Document document = Sample.document(Sample.id(100 + i), "Hedging", text);
            texts.add(new NewText(document, Sample.content(text), null));
        }
        store.putTexts(texts);

        for (NewText text : texts) {
            assertThat(store.content(text.document())).isEqualTo(text.content());
        }
    }

    @Test
    void aTextThatCouldNotBeReadBackIsRefused() {
        String half = "half a sign: " + Character.MIN_HIGH_SURROGATE;
        Document document = Sample.document(Sample.id(12), "Half", half);

        assertFails(Reason.REFUSED, () -> store.putText(document, Sample.content(half), null));
    }

    private void assertRefused(Entry entry) {
        assertFails(Reason.REFUSED, () -> store.write(entry));
    }
}
