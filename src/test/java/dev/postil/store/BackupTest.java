package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.execute;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.store.Backup.Cause;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A backup is whole, or is not there.
@ResourceLock(FullDisk.ROOM)
class BackupTest extends BackedUp {

    @Test
    void aBackupSaysWhatItHolds() throws StoreException {
        Backup made = backUp();

        assertThat(made.file()).exists().hasParentRaw(folder.backups());
        assertThat(made.sequence()).isEqualTo(3);
        assertThat(made.documents()).isEqualTo(1);
        assertThat(made.annotations()).isEqualTo(1);
        assertThat(made.isWhole()).isFalse();
        try (Store store = Store.open(folder.path())) {
            assertThat(store.backups().all()).containsExactly(made);
        }
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Backup made = backUp();

        if (OwnerOnly.isPosix(made.file())) {
            assertThat(Files.getPosixFilePermissions(made.file())).hasSize(2);
            assertThat(Files.getPosixFilePermissions(folder.backups())).hasSize(3);
        }
    }

    @Test
    void aFileIsNeverReplaced() throws IOException {
        Path file = Files.writeString(temporary.resolve("letter"), "dear");

        assertFails(Reason.EXISTS, () -> backUpTo(file));
        assertThat(file).hasContent("dear");
    }

    @Test
    void aRowThatIsNotWholeIsFoundAndNoBackupIsMadeOfIt() throws Exception {
        note(4, "", "kept");
        execute(folder, "UPDATE annotations SET checksum = checksum + 1");

        Backup made = backUp();

        assertThat(made.sequence()).isEqualTo(4);
        assertThat(folder.setAside().toFile().list()).hasSize(1);
        assertHolds(folder.path(), 4, "kept");
    }

    @Test
    void aFullDiskLeavesNoHalfBackup() throws IOException {
        FailingDisk disk = new FailingDisk();
        try (Store store = Store.open(disk, folder.path())) {
            disk.fail(new IOException("No space left on device"));
            assertFails(Reason.DISK_FULL, () -> store.backups().add(Cause.ASKED, NOW));
            disk.fail(null);

            assertThat(store.backups().all()).isEmpty();
            store.backups().add(Cause.ASKED, NOW);
            assertThat(store.backups().all()).hasSize(1);
            assertThat(folder.backups().toFile().list()).hasSize(1);
        }
    }

    @Test
    void whoClosesWaitsForABackupWhichEndsAtItsNextStep() throws Exception {
        HeldDisk disk = new HeldDisk();
        Store store = Store.open(disk, folder.path());
        var making =
                new FutureTask<>(() -> catchThrowable(() -> store.backups().add(Cause.ASKED, NOW)));
        Thread.ofPlatform().start(making);
        disk.reached.await();
        var closing = new FutureTask<>(() -> catchThrowable(store::close));
        Thread closer = Thread.ofPlatform().start(closing);
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertFails(Reason.IN_USE, () -> Store.open(folder.path()));

        disk.goOn.countDown();

        assertThat(closing.get()).isNull();
        assertThat(making.get())
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.CLOSED));
        assertThat(folder.backups().toFile().list()).isEmpty();
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void oneThatWasBegunAndNotFinishedGoesWithTheWorkspace() throws IOException {
        Store store = Store.open(folder.path());
        Backups.Rest rest = store.backups().begin(Cause.BEFORE_IMPORT, NOW);
        store.close();

        assertThat(folder.backups().toFile().list()).isEmpty();
        assertFails(Reason.CLOSED, rest::finish);
    }

    /// Holds a backup up once its database was copied.
    private static final class HeldDisk extends LocalDisk {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void discard(Path path) throws IOException {
            if (path.endsWith("zipped")) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IOException(interrupted);
                }
            }
            super.discard(path);
        }
    }

    @Test
    void damageThatIsMetWhileTheWorkspaceClosesHasNothingMadeAnew() throws StoreException {
        Place place = Place.own(new LocalDisk(), folder.path());
        place.close();

        var damage = new StoreException(Reason.DAMAGED, folder.path(), "met late");
        assertFails(Reason.CLOSED, () -> place.rebuild(damage, true));

        assertHolds(folder.path(), 3, "");
        assertThat(folder.setAside()).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftGoesWithTheNextBackup() throws IOException {
        Path left = Files.createDirectories(folder.backups().resolve(".unfinished"));
        Files.writeString(left.resolve("made"), "half");

        backUp();

        assertThat(left).doesNotExist();
    }

    @Test
    void oneThatWasBegunHoldsWhatWasThereThenWhateverHappensMeanwhile() throws IOException {
        try (Store store = Store.open(folder.path())) {
            Backups.Rest rest = store.backups().begin(Cause.BEFORE_IMPORT, NOW);
            store.write(line(4, new Change.OfAnnotation(HIGHLIGHT, noted("after"))));
            store.backups().add(Cause.ASKED, NOW);

            Backup made = rest.finish();

            assertThat(made.sequence()).isEqualTo(3);
            assertThat(store.backups().all())
                    .extracting(Backup::cause)
                    .containsExactlyInAnyOrder(Cause.ASKED, Cause.BEFORE_IMPORT);
            assertThat(folder.backups().toFile().list()).hasSize(2);
        }
        Backup made = backupOf(Cause.BEFORE_IMPORT);
        Restoring.restore(folder.path(), made.file(), CLOCK);
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void oneMadeOfAnotherIsAsGoodAsThat() throws IOException {
        backUp();
        try (Store store = Store.open(folder.path())) {
            store.backups().begin(Cause.BEFORE_IMPORT, NOW).finish();
        }
        note(4, "", "after");

        Restoring.restore(folder.path(), backupOf(Cause.BEFORE_IMPORT).file(), CLOCK);

        assertHolds(folder.path(), 3, "");
    }

    private Backup backupOf(Cause cause) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().all().stream()
                    .filter(it -> it.cause() == cause)
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void othersReadAndWriteMeanwhile() throws Exception {
        try (Store store = Store.open(folder.path())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeForty(store));
            for (int i = 0; i < 4; i++) {
                Backup made = store.backups().add(Cause.ROUTINE, NOW.plusSeconds(i));
                assertThat(made.sequence()).isBetween(3L, 43L);
            }
            writing.join();
            assertThat(store.info().sequence()).isEqualTo(43);
        }
    }

    private static void writeForty(Store store) {
        try {
            Annotation before = HIGHLIGHT;
            for (int i = 0; i < 40; i++) {
                store.write(line(4 + i, new Change.OfAnnotation(before, noted("n" + i))));
                before = noted("n" + i);
            }
        } catch (StoreException failure) {
            throw new AssertionError(failure);
        }
    }
}
