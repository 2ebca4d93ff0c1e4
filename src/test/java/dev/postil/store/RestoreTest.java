package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Backup.Cause;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A backup brings back what it holds, and what was there before is not lost.
@ResourceLock(FullDisk.ROOM)
class RestoreTest extends BackedUp {

    private List<Cause> causes() throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().all().stream().map(Backup::cause).toList();
        }
    }

    @Test
    void aRestoreBringsBackWhatTheBackupHoldsAndWorkGoesOnThere() throws StoreException {
        note(4, "", "early");
        Backup made = backUp();
        note(5, "early", "late");

        Restoring.restore(folder.path(), made.file(), CLOCK);

        assertHolds(folder.path(), 4, "early");
        note(5, "early", "another");
        assertHolds(folder.path(), 5, "another");
    }

    @Test
    void whatWasThereBeforeTheRestoreCanBeBroughtBackToo() throws StoreException {
        Backup made = backUp();
        note(4, "", "late");
        Restoring.restore(folder.path(), made.file(), CLOCK);
        assertHolds(folder.path(), 3, "");
        assertThat(causes())
                .containsExactlyInAnyOrder(Cause.ASKED, Cause.BEFORE_RESTORE, Cause.RESTORED);

        Path before;
        try (Store store = Store.open(folder.path())) {
            before =
                    store.backups().all().stream()
                            .filter(it -> it.cause() == Cause.BEFORE_RESTORE)
                            .findAny()
                            .orElseThrow()
                            .file();
        }
        Restoring.restore(folder.path(), before, CLOCK);

        assertHolds(folder.path(), 4, "late");
    }

    private void beginEpochBehind(Backup backup) throws IOException {
        try (Journal journal = Journal.open(new JournalFolder(new LocalDisk(), folder.journal()))) {
            journal.beginEpoch(backup.head());
        }
    }

    @Test
    void aRestoreThatEndsHalfWayLosesNothing() throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        beginEpochBehind(made);

        assertHolds(folder.path(), 4, "late");
    }

    @Test
    void aRestoreThatEndsBetweenTheTwoDatabasesComesToItsEnd() throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        beginEpochBehind(made);
        SetAside.database(new LocalDisk(), folder);

        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aRestoreThatEndsBeforeTheDatabasesChangePlacesLeavesAllAsItWas() throws IOException {
        Path file = temporary.resolve("desk.postil-backup");
        backUpTo(file);
        note(4, "", "late");
        FailingDisk disk = new FailingDisk();
        disk.failOnlyIn(folder.databaseFile());
        disk.fail(new IOException("No space left on device"));

        assertFails(Reason.DISK_FULL, () -> Restoring.restore(disk, folder.path(), file, CLOCK));

        assertHolds(folder.path(), 4, "late");
    }

    @Test
    void afterARestoreThatWasCutShortTheJournalStillLeadsFromTheBackupToTheLastLine()
            throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        beginEpochBehind(made);
        note(5, "late", "later");
        Files.delete(folder.databaseFile());

        assertHolds(folder.path(), 5, "later");
    }

    @Test
    void aRestoreThatWasCutShortIsTakenBackThoughTheBackupIsAsLong() throws IOException {
        Backup early = backUp();
        note(4, "", "of the first history");
        Backup other = backUp();
        Restoring.restore(folder.path(), early.file(), CLOCK);
        note(4, "", "of the second");
        beginEpochBehind(other);

        assertHolds(folder.path(), 4, "of the second");
    }

    @Test
    void afterARestoreADamagedDatabaseIsStillMadeAnew() throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        Restoring.restore(folder.path(), made.file(), CLOCK);
        note(4, "", "again");
        Files.delete(folder.databaseFile());

        assertHolds(folder.path(), 4, "again");
    }

    @Test
    void aWholeBackupIsRestoredAnywhere() throws IOException {
        note(4, "", "kept");
        Path file = temporary.resolve("desk.postil-backup");
        Backup made = backUpTo(file);
        Path elsewhere = temporary.resolve("elsewhere.postil");

        Restoring.restore(elsewhere, file, CLOCK);

        assertThat(made.isWhole()).isTrue();
        assertHolds(elsewhere, 4, "kept");
        assertThat(new Folder(elsewhere).originals().toFile().list()).hasSize(1);
        Files.delete(new Folder(elsewhere).databaseFile());
        assertHolds(elsewhere, 4, "kept");
    }

    @Test
    void aWholeBackupBringsBackTextsThatAreGone() throws IOException {
        Path file = temporary.resolve("desk.postil-backup");
        backUpTo(file);
        try (Stream<Path> texts = Files.list(folder.texts())) {
            for (Path text : texts.toList()) {
                Files.delete(text);
            }
        }

        Restoring.restore(folder.path(), file, CLOCK);

        assertHolds(folder.path(), 3, "");
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingChanges() throws IOException {
        note(4, "", "kept");
        Path letter = Files.writeString(temporary.resolve("letter"), "dear");
        Path ofAnother = backupOfAnother();
        Backup withoutTexts = backUp();

        assertFails(Reason.NO_BACKUP, () -> Restoring.restore(folder.path(), letter, CLOCK));
        assertFails(Reason.NO_BACKUP, () -> Restoring.restore(folder.path(), ofAnother, CLOCK));
        assertFails(
                Reason.NO_BACKUP,
                () ->
                        Restoring.restore(
                                temporary.resolve("new.postil"), withoutTexts.file(), CLOCK));
        assertThat(temporary.resolve("new.postil")).doesNotExist();
        assertHolds(folder.path(), 4, "kept");
    }

    private Path backupOfAnother() throws StoreException {
        try (Store other = create(new LocalDisk(), temporary.resolve("o.postil"))) {
            return other.backups().add(Cause.ASKED, NOW).file();
        }
    }

    @Test
    void aDamagedWorkspaceTakesNoBackupOfAnotherEither() throws IOException {
        Path ofAnother = backupOfAnother();
        Files.delete(folder.databaseFile());
        damageLastLines();

        assertFails(Reason.NO_BACKUP, () -> Restoring.restore(folder.path(), ofAnother, CLOCK));
        assertThat(folder.databaseFile()).doesNotExist();
    }

    @Test
    void aTornOrFlippedBackupIsRefusedAndNothingChanges() throws IOException {
        Backup made = backUp();
        note(4, "", "kept");
        byte[] whole = Files.readAllBytes(made.file());
        for (int i = 1; i < 20; i++) {
            byte[] torn = Arrays.copyOf(whole, whole.length * i / 20);
            byte[] flipped = whole.clone();
            flipped[whole.length * i / 20] ^= 0x10;
            for (byte[] bad : List.of(torn, flipped)) {
                Path file = Files.write(temporary.resolve("bad"), bad);
                try {
                    Restoring.restore(folder.path(), file, CLOCK);
                    assertHolds(folder.path(), 3, "");
                    note(4, "", "kept");
                } catch (StoreException refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.NO_BACKUP);
                    assertHolds(folder.path(), 4, "kept");
                }
            }
        }
    }

    @Test
    void aWorkspaceInUseIsNotRestored() throws IOException {
        Backup made = backUp();
        try (Store store = Store.open(folder.path())) {
            assertFails(Reason.IN_USE, () -> Restoring.restore(folder.path(), made.file(), CLOCK));
            assertThat(store.info().sequence()).isEqualTo(3);
        }
    }

    @Test
    void aDatabaseAndAnOldPartOfTheJournalAreLostAndNothingElse() throws IOException {
        backUp();
        note(4, "", "after the backup");
        damageFirstLine();
        Files.delete(folder.databaseFile());

        assertHolds(
                folder.path(),
                4,
                "after the backup",
                Finding.of(Finding.Code.JOURNAL_DAMAGED, "00000002.journal"));
    }

    @Test
    void whereTheJournalIsLostTooTheNewestBackupIsThere() throws IOException {
        note(4, "", "kept");
        backUp();
        note(5, "kept", "lost");
        damageLastLines();
        Files.delete(folder.databaseFile());

        try (Store store = Store.open(folder.path())) {
            assertThat(store.recovered().orElseThrow().lostAfter()).contains(NOW);
        }
        assertHolds(folder.path(), 4, "kept");
        note(5, "kept", "new");
        assertHolds(folder.path(), 5, "new");
    }

    @Test
    void withoutJournalAndBackupsNothingOpensEmpty() throws IOException {
        damageLastLines();
        Files.delete(folder.databaseFile());

        assertFails(Reason.DAMAGED, () -> Store.open(folder.path()));
    }

    /// Of the first segment, before the lines that follow the backup.
    private void damageFirstLine() throws IOException {
        flip(segments().getFirst(), 0.5);
    }

    private void damageLastLines() throws IOException {
        for (Path segment : segments()) {
            Files.delete(segment);
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.sorted().toList();
        }
    }

    private static void flip(Path file, double where) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long place = (long) (channel.size() * where);
            var one = ByteBuffer.allocate(1);
            channel.read(one, place);
            one.put(0, (byte) (one.get(0) ^ 0x20)).rewind();
            channel.write(one, place);
        }
    }
}
