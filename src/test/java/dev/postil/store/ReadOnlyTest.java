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
import dev.postil.model.Sample;
import dev.postil.store.StoreException.Reason;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Reading what cannot be owned.
@ResourceLock(FullDisk.ROOM)
class ReadOnlyTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir Path temporary;

    private final FailingDisk disk = new FailingDisk();

    @Test
    void aWorkspaceInUseIsReadAsItWas() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(disk, folder)) {
            annotate(owner);
            try (Store reader = Store.openOrRead(disk, folder, CLOCK)) {
                owner.write(line(4, new Change.OfTitle("Levant desk", "Desk")));

                assertThat(reader.readOnly()).contains(new ReadOnly(Reason.IN_USE, Sample.NOW));
                assertThat(reader.folder()).isEqualTo(folder);
                assertThat(reader.info().title()).isEqualTo("Levant desk");
                assertThat(reader.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
                assertThat(reader.content(DOCUMENT)).isEqualTo(Sample.content(TEXT));
                assertThat(reader.verify()).isEmpty();
            }
            assertThat(owner.readOnly()).isEmpty();
        }
    }

    @Test
    void nothingIsWrittenToWhatIsRead() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(disk, folder);
                Store reader = Store.openOrRead(disk, folder, CLOCK)) {
            assertFails(
                    Reason.IN_USE,
                    () -> reader.write(line(2, new Change.OfTitle("Levant desk", "Desk"))));
            assertFails(Reason.IN_USE, () -> reader.putText(DOCUMENT, Sample.content(TEXT), null));

            annotate(owner);
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.verify()).isEmpty();
        }
    }

    @Test
    void copiesMadeWhileTheOwnerWritesAreWhole() throws Exception {
        Path folder = temporary.resolve("w.postil");
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Store owner = create(disk, folder)) {
            annotate(owner);
            Thread reading = Thread.ofPlatform().unstarted(() -> readOften(folder, ended));
            reading.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
            reading.start();
            long last = 3;
            while (!ended.get()) {
                last++;
                String before = last == 4 ? "Levant desk" : "Desk " + (last - 1);
                owner.write(line(last, new Change.OfTitle(before, "Desk " + last)));
            }
            reading.join();
        }
        assertThat(failure.get()).isNull();
    }

    private void readOften(Path folder, AtomicBoolean ended) {
        try {
            for (int times = 0; times < 10; times++) {
                try (Store reader = Store.openOrRead(disk, folder, CLOCK)) {
                    assertThat(reader.verify()).isEmpty();
                }
            }
        } catch (StoreException torn) {
            throw new AssertionError(torn);
        } finally {
            ended.set(true);
        }
    }

    @Test
    void whatADamagedDatabaseLostIsReadFromTheJournal() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(disk, folder)) {
            annotate(owner);
        }
        try (WorkspaceLock _ = WorkspaceLock.take(disk, new Folder(folder));
                RandomAccessFile file =
                        new RandomAccessFile(folder.resolve("store.mv.db").toFile(), "rw")) {
            file.setLength(file.length() / 2);

            try (Store reader = Store.openOrRead(disk, folder, CLOCK)) {
                assertThat(reader.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
                assertThat(reader.recovered()).isEmpty();
            }
            assertThat(folder.resolve("set-aside")).doesNotExist();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsRead() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(disk, folder)) {
            annotate(owner);
        }
        disk.failOnlyIn(folder);
        disk.fail(new AccessDeniedException(folder.toString()));

        try (Store reader = Store.openOrRead(disk, folder, CLOCK)) {
            assertThat(reader.readOnly()).contains(new ReadOnly(Reason.READ_ONLY, Sample.NOW));
            assertThat(reader.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        }
    }

    @Test
    void theCopyGoesWithTheReader() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(disk, folder)) {
            annotate(owner);
            Store reader = Store.openOrRead(disk, folder, CLOCK);
            Path copy = disk.lastTemporaryFolder();
            assertThat(copy).isDirectory();

            reader.close();

            assertThat(copy).doesNotExist();
        }
    }
}
