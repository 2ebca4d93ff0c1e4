package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.annotated;
import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.store.Finding.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged database is made anew from the journal, with every word.
class RecoveryTest {

    private static final int NOTES = 60;

    @TempDir Path temporary;

    /// Notes that can be compared word for word.
    private Folder noted() throws StoreException {
        Path path = temporary.resolve("w.postil");
        try (Store store = create(new LocalDisk(), path)) {
            WorkspaceFixture.annotate(store);
            Annotation before = HIGHLIGHT;
            for (int i = 0; i < NOTES; i++) {
                Annotation after = noted(before, i);
                store.write(line(4 + i, new Change.OfAnnotation(before, after)));
                before = after;
            }
        }
        return new Folder(path);
    }

    private static Annotation noted(Annotation annotation, int number) {
        String words = "note " + number + " " + "word ".repeat(number);
        return annotation.withNote(words, Sample.ADA.id(), Sample.NOW);
    }

    /// @param known what is still to be found
    private static void assertAllThere(Folder folder, Finding... known) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().sequence()).isEqualTo(3 + NOTES);
            assertThat(store.annotations(DOCUMENT.id()))
                    .extracting(Annotation::note)
                    .containsExactly("note 59 " + "word ".repeat(59));
            assertThat(store.history().count()).isEqualTo(3 + NOTES);
            assertThat(store.verify()).containsExactly(known);
        }
    }

    @Test
    void aDatabaseThatIsGoneIsMadeAnew() throws IOException {
        Folder folder = noted();
        Files.delete(folder.databaseFile());

        assertAllThere(folder);
    }

    @Test
    void anOlderDatabaseInItsPlaceIsBroughtUpToDate() throws IOException {
        Folder folder = noted();
        byte[] older = Files.readAllBytes(folder.databaseFile());
        try (Store store = Store.open(folder.path())) {
            store.write(line(4 + NOTES, new Change.OfTitle("Levant desk", "Desk")));
        }
        Files.write(folder.databaseFile(), older);

        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().title()).isEqualTo("Desk");
            assertThat(store.recovered()).isEmpty();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void whatIsDamagedIsSetAsideAndTold() throws Exception {
        Folder folder = annotated(temporary.resolve("w.postil"));
        WorkspaceFixture.execute(folder, "DELETE FROM annotations");
        byte[] damaged = Files.readAllBytes(folder.databaseFile());

        try (Store store = Store.open(folder.path())) {
            assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
            Recovered recovered = store.recovered().orElseThrow();
            assertThat(recovered.lines()).isEqualTo(3);
            assertThat(recovered.setAside()).hasBinaryContent(damaged);
        }
        try (Store again = Store.open(folder.path())) {
            assertThat(again.recovered()).isEmpty();
        }
    }

    @Test
    void aLostJournalBeginsAnewWhereTheDatabaseIs() throws IOException {
        Folder folder = noted();
        new LocalDisk().discard(folder.journal());

        try (Store store = Store.open(folder.path())) {
            store.write(line(4 + NOTES, new Change.OfTitle("Levant desk", "Desk")));
        }
        try (Store again = Store.open(folder.path())) {
            assertThat(again.info().title()).isEqualTo("Desk");
            assertThat(again.verify()).isEmpty();
        }
    }

    @Test
    void aJournalCutShortLosesNothingThatTheDatabaseHas() throws IOException {
        Folder folder = noted();
        Path segment;
        try (Stream<Path> segments = Files.list(folder.journal())) {
            segment = segments.sorted().toList().getFirst();
        }
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }

        assertAllThere(folder, Finding.of(Code.JOURNAL_DAMAGED, segment.getFileName()));
    }

    @Test
    void linesThatTheDatabaseDoesNotTakeAreRefusedOnce() throws IOException {
        Path path = temporary.resolve("w.postil");
        try (Store store = create(new LocalDisk(), path)) {
            WorkspaceFixture.assertFails(
                    StoreException.Reason.REFUSED,
                    () -> store.write(line(2, new Change.OfTitle("wrong", "Desk"))));
            store.write(line(2, new Change.OfTitle("Levant desk", "Desk")));
        }
        try (Store again = Store.open(path)) {
            assertThat(again.info().title()).isEqualTo("Desk");
            assertThat(again.recovered()).isEmpty();
        }
    }

    @Test
    void severalLinesAreSavedTogether() throws IOException {
        Path path = temporary.resolve("w.postil");
        List<Long> atSaving = new ArrayList<>();
        try (Store store = create(new LocalDisk(), path)) {
            store.write(
                    List.of(
                            line(2, new Change.OfTitle("Levant desk", "Desk")),
                            line(3, new Change.OfTitle("Desk", "Second desk"))),
                    () -> atSaving.add(1L));

            assertThat(atSaving).hasSize(1);
            assertThat(store.info().title()).isEqualTo("Second desk");
        }
    }

    @Test
    void spansAreKeptToTheUnit() throws IOException {
        Folder folder = annotated(temporary.resolve("w.postil"));
        Files.delete(folder.databaseFile());

        try (Store store = Store.open(folder.path())) {
            assertThat(store.annotations(DOCUMENT.id()).getFirst().span())
                    .isEqualTo(new Span(12, 31));
            assertThat(store.people()).contains(Sample.ADA);
        }
    }
}
