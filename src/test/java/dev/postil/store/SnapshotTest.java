package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.execute;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Who reads for long sees one state, and nobody waits for it.
class SnapshotTest extends BackedUp {

    private static Annotation only(Snapshot snapshot) {
        return snapshot.annotations(DOCUMENT.id()).getFirst();
    }

    private static void write(Store store, long sequence, Annotation before, Annotation after)
            throws StoreException {
        store.write(line(sequence, new Change.OfAnnotation(before, after)));
    }

    @Test
    void whatIsWrittenMeanwhileIsSavedAndNotSeen() throws IOException {
        try (Store store = Store.open(folder.path())) {
            store.still(
                    snapshot -> {
                        write(store, 4, HIGHLIGHT, noted("later"));

                        assertThat(store.annotations(DOCUMENT.id()))
                                .containsExactly(noted("later"));
                        assertThat(only(snapshot)).isEqualTo(HIGHLIGHT);
                        assertThat(snapshot.info().sequence()).isEqualTo(3);
                        assertThat(snapshot.historyFromTheFirst()).hasSize(3);
                        assertThat(snapshot.verify(Progress.NONE)).isEmpty();
                        return true;
                    });

            assertThat(store.<Annotation, StoreException>still(SnapshotTest::only))
                    .isEqualTo(noted("later"));
        }
        assertHolds(folder.path(), 4, "later");
    }

    @Test
    void itSaysAllThatTheWorkspaceSays() throws IOException {
        try (Store store = Store.open(folder.path())) {
            store.still(
                    snapshot -> {
                        assertThat(snapshot.info()).isEqualTo(store.info());
                        assertThat(snapshot.people()).isEqualTo(store.people());
                        assertThat(snapshot.codebook()).isEqualTo(store.codebook());
                        assertThat(snapshot.documents())
                                .containsExactlyElementsOf(store.documents().toList());
                        assertThat(snapshot.content(DOCUMENT).text()).isEqualTo(TEXT);
                        assertThat(snapshot.links()).isEmpty();
                        return true;
                    });
        }
    }

    @Test
    void whatIsRemovedMeanwhileIsStillThere() throws IOException {
        try (Store store = Store.open(folder.path())) {
            store.still(
                    snapshot -> {
                        store.write(line(4, new Change.OfAnnotation(HIGHLIGHT, null)));
                        store.write(line(5, new Change.OfDocument(DOCUMENT, null)));

                        assertThat(snapshot.documents()).extracting(Document::id).hasSize(1);
                        assertThat(only(snapshot)).isEqualTo(HIGHLIGHT);
                        return true;
                    });
        }
    }

    @Test
    void damageIsMendedAndTheRestIsReadAsItIsByThen() throws Exception {
        execute(folder, "UPDATE annotations SET checksum = 7");
        try (Store store = Store.open(folder.path())) {
            store.still(
                    snapshot -> {
                        assertThat(snapshot.people()).hasSize(1);
                        assertThat(only(snapshot)).isEqualTo(HIGHLIGHT);
                        assertThat(snapshot.historyFromTheFirst()).hasSize(3);
                        return true;
                    });

            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void aMoveToAnotherFolderMeanwhileDoesNotEndIt() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere.postil");
        try (Store store = Store.open(folder.path())) {
            store.still(
                    snapshot -> {
                        assertThat(only(snapshot)).isEqualTo(HIGHLIGHT);
                        moveAlongside(store, elsewhere);

                        assertThat(snapshot.historyFromTheFirst()).hasSize(3);
                        return true;
                    });
        }
        assertHolds(elsewhere, 3, "");
    }

    private static void moveAlongside(Store store, Path elsewhere) {
        CompletableFuture<Boolean> moved = new CompletableFuture<>();
        CompletableFuture.runAsync(
                () -> {
                    try {
                        store.continueIn(elsewhere);
                        moved.complete(true);
                    } catch (IOException failure) {
                        moved.completeExceptionally(failure);
                    }
                });
        assertThat(moved).succeedsWithin(60, TimeUnit.SECONDS);
    }

    @Test
    void aCheckOfEverythingStopsWhenItIsAskedTo() throws IOException {
        Progress stopped =
                new Progress() {
                    @Override
                    public void report(double fraction, String words) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        try (Store store = Store.open(folder.path())) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> store.still(snapshot -> snapshot.verify(stopped)));
        }
    }

    @Test
    void whatTheReaderFailsOfIsItsOwn() throws IOException {
        try (Store store = Store.open(folder.path())) {
            assertThatIOException()
                    .isThrownBy(
                            () ->
                                    store.still(
                                            _ -> {
                                                throw new IOException("No space left on device");
                                            }))
                    .isNotInstanceOf(StoreException.class);
        }
    }
}
