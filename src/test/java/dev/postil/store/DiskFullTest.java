package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.annotate;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(FullDisk.ROOM)
class DiskFullTest {

    private static final IOException FULL = new IOException("No space left on device");

    @TempDir Path temporary;

    private final FailingDisk disk = new FailingDisk();

    @AfterEach
    void mend() {
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);
    }

    @Test
    void aTextThatDoesNotFitIsKeptOnceThereIsRoom() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store store = create(disk, folder)) {
            disk.fail(FULL);
            assertFails(
                    Reason.DISK_FULL, () -> store.putText(DOCUMENT, Sample.content(TEXT), null));
            disk.fail(null);

            annotate(store);

            assertThat(store.content(DOCUMENT)).isEqualTo(Sample.content(TEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aChangeThatDoesNotFitIsWrittenOnceThereIsRoom(int writesLeft) throws Exception {
        Path folder = temporary.resolve("w.postil");
        Entry title = line(4, new Change.OfTitle("Levant desk", "Desk"));
        try (Store store = create(disk, folder)) {
            annotate(store);
            FailingFilePath.WRITES_LEFT.set(writesLeft);
            boolean written = isWritten(store, title);
            FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);

            if (!written) {
                store.write(title);
            }

            assertThat(store.info().title()).isEqualTo("Desk");
            assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.info().sequence()).isEqualTo(4);
            assertThat(again.verify()).isEmpty();
        }
    }

    /// H2 fails wherever it is, also in the middle of a line of many parts.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aBulkChangeIsReadOnceThereIsRoom(int writesLeft) throws Exception {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            parts.add(new Change.OfTag(null, Sample.tag(Sample.id(1_000 + i), "risk", "r" + i)));
        }
        try (Store store = create(disk, temporary.resolve("w.postil"))) {
            annotate(store);
            FailingFilePath.WRITES_LEFT.set(writesLeft);
            store.write(line(4, new Change.Several(Change.Reason.BULK_EDIT, parts)));
            FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);

            assertThat(store.codebook().tags()).hasSize(300);
            assertThat(store.recovered()).isEmpty();
            assertThat(store.verify()).isEmpty();
        }
    }

    private static boolean isWritten(Store store, Entry entry) {
        try {
            store.write(entry);
            return true;
        } catch (StoreException full) {
            assertThat(full.reason()).isEqualTo(Reason.DISK_FULL);
            return false;
        }
    }

    @Test
    void aFullDiskAtClosingLosesNothing() throws Exception {
        Path folder = temporary.resolve("w.postil");
        Store store = create(disk, folder);
        annotate(store);
        FailingFilePath.WRITES_LEFT.set(0);
        try {
            store.close();
        } catch (StoreException full) {
            assertThat(full.reason()).isEqualTo(Reason.DISK_FULL);
        }
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);

        try (Store again = Store.open(folder)) {
            assertThat(again.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
            assertThat(again.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aWorkspaceThatDoesNotFitLeavesNothing(int writesLeft) throws IOException {
        FailingFilePath.WRITES_LEFT.set(writesLeft);

        assertFails(Reason.DISK_FULL, () -> create(disk, temporary.resolve("w.postil")));

        try (Stream<Path> contents = Files.list(temporary)) {
            assertThat(contents).isEmpty();
        }
    }

    @Test
    void aFolderThatVanishedIsTold() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store store = create(disk, folder)) {
            Files.move(folder, temporary.resolve("elsewhere"));

            assertFails(
                    Reason.VANISHED,
                    () -> store.write(line(2, new Change.OfTitle("Levant desk", "Desk"))));

            Files.move(temporary.resolve("elsewhere"), folder);
            store.write(line(2, new Change.OfTitle("Levant desk", "Desk")));
        }
    }
}
