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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Going on in another folder.
@ResourceLock(FullDisk.ROOM)
class ElsewhereTest {

    private static final IOException FULL = new IOException("No space left on device");
    private static final Entry TITLE = line(4, new Change.OfTitle("Levant desk", "Desk"));

    @TempDir Path temporary;

    private final FailingDisk disk = new FailingDisk();

    @AfterEach
    void mend() {
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aWorkspaceOnAFullDiskGoesOnElsewhereWithAllThatItHeld(int writesLeft) throws Exception {
        Path full = temporary.resolve("w.postil");
        Path elsewhere = temporary.resolve("stick/w.postil");
        try (Store store = create(disk, full)) {
            annotate(store);
            disk.failOnlyIn(full);
            disk.fail(FULL);
            FailingFilePath.WRITES_LEFT.set(writesLeft);
            try {
                store.write(TITLE);
            } catch (StoreException refused) {
                assertThat(refused.reason()).isEqualTo(Reason.DISK_FULL);
            }

            store.continueIn(elsewhere);
            store.write(TITLE);
            store.write(line(5, new Change.OfTitle("Desk", "Second desk")));

            assertThat(store.folder()).isEqualTo(elsewhere);
            assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        }
        FailingFilePath.WRITES_LEFT.set(Integer.MAX_VALUE);
        try (Store again = Store.open(elsewhere);
                Store left = Store.open(full)) {
            assertThat(again.info().title()).isEqualTo("Second desk");
            assertThat(again.content(DOCUMENT)).isEqualTo(Sample.content(TEXT));
            assertThat(again.verify()).isEmpty();
            assertThat(left.info().sequence()).isBetween(3L, 4L);
            assertThat(left.verify()).isEmpty();
        }
    }

    @Test
    void aPlaceThatHasNoRoomEitherLeavesAllAsItWas() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store store = create(disk, folder)) {
            annotate(store);
            disk.fail(FULL);

            assertFails(
                    Reason.DISK_FULL, () -> store.continueIn(temporary.resolve("other.postil")));

            disk.fail(null);
            store.write(TITLE);
            assertThat(store.folder()).isEqualTo(folder);
            assertThat(store.content(DOCUMENT)).isEqualTo(Sample.content(TEXT));
        }
        try (Stream<Path> contents = Files.list(temporary)) {
            assertThat(contents).isEqualTo(List.of(folder));
        }
    }

    @Test
    void somethingThatIsThereIsNotReplaced() throws Exception {
        Path taken = temporary.resolve("other.postil");
        Files.createDirectories(taken.resolve("notes"));
        try (Store store = create(disk, temporary.resolve("w.postil"))) {
            assertFails(Reason.EXISTS, () -> store.continueIn(taken));

            annotate(store);
        }
        assertThat(taken.resolve("notes")).exists();
    }

    @Test
    void aFolderThatIsGoneCannotBeCopiedAndIsWrittenOnceItIsBack() throws Exception {
        Path folder = temporary.resolve("w.postil");
        Path away = temporary.resolve("away");
        try (Store store = create(disk, folder)) {
            annotate(store);
            Files.move(folder, away);
            assertFails(Reason.VANISHED, () -> store.continueIn(temporary.resolve("other.postil")));

            Files.move(away, folder);
            store.write(TITLE);
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.info().title()).isEqualTo("Desk");
        }
    }

    @Test
    void whatWasWrittenWhileTheFolderWasGoneIsThereOnceItIsBack() throws Exception {
        Path folder = temporary.resolve("w.postil");
        Path away = temporary.resolve("away");
        try (Store store = create(disk, folder)) {
            annotate(store);
            Files.move(folder, away);
            assertFails(Reason.VANISHED, () -> store.write(TITLE));

            Files.move(away, folder);
            store.write(TITLE);
            store.write(line(5, new Change.OfTitle("Desk", "Second desk")));
            assertThat(store.info().title()).isEqualTo("Second desk");
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.info().title()).isEqualTo("Second desk");
        }
    }

    @Test
    void aDatabaseThatSomebodyDeletesMeanwhileIsMadeAnew() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store store = create(disk, folder)) {
            annotate(store);
            Files.delete(new Folder(folder).databaseFile());

            store.write(TITLE);

            assertThat(store.info().title()).isEqualTo("Desk");
            assertThat(store.recovered().flatMap(Recovered::lostAfter)).isEmpty();
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.info().title()).isEqualTo("Desk");
            assertThat(again.verify()).isEmpty();
        }
    }
}
