package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.annotated;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.execute;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.store.Backup.Cause;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups are whole, and bring back what they hold; what was there before is not lost.
class BackupTest {

    private static final Instant NOW = Instant.parse("2025-03-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);

    @TempDir Path temporary;

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void makeAWorkspace() throws StoreException {
        folder = annotated(temporary.resolve("w.postil"));
    }

    private Backup backUp() throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().add(Cause.ASKED, NOW);
        }
    }

    private Backup backUpTo(Path file) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().writeTo(file, NOW);
        }
    }

    private static Annotation noted(String note) {
        return HIGHLIGHT.withNote(note, Sample.ADA.id(), Sample.NOW);
    }

    private void note(long sequence, String before, String after) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            Annotation from = before.isEmpty() ? HIGHLIGHT : noted(before);
            store.write(line(sequence, new Change.OfAnnotation(from, noted(after))));
        }
    }

    private void assertHolds(Path path, long sequence, String note) throws StoreException {
        try (Store store = Store.open(path)) {
            assertThat(store.info().sequence()).isEqualTo(sequence);
            assertThat(store.annotations(DOCUMENT.id()))
                    .extracting(Annotation::note)
                    .containsExactly(note.isEmpty() ? null : note);
            assertThat(store.content(DOCUMENT).text()).isEqualTo(TEXT);
            assertThat(store.verify()).isEmpty();
        }
    }

    private List<Cause> causes() throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().all().stream().map(Backup::cause).toList();
        }
    }

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

    @Test
    void aRestoreThatEndsHalfWayLosesNothing() throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        try (Journal journal = Journal.open(new JournalFolder(new LocalDisk(), folder.journal()))) {
            journal.beginEpoch(made.head());
        }

        assertHolds(folder.path(), 4, "late");
    }

    @Test
    void aRestoreThatEndsBetweenTheTwoDatabasesComesToItsEnd() throws IOException {
        Backup made = backUp();
        note(4, "", "late");
        try (Journal journal = Journal.open(new JournalFolder(new LocalDisk(), folder.journal()))) {
            journal.beginEpoch(made.head());
        }
        SetAside.database(new LocalDisk(), folder);

        assertHolds(folder.path(), 3, "");
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
    void aFileIsNeverReplaced() throws IOException {
        Path file = Files.writeString(temporary.resolve("letter"), "dear");

        assertFails(Reason.EXISTS, () -> backUpTo(file));
        assertThat(file).hasContent("dear");
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingChanges() throws IOException {
        note(4, "", "kept");
        Path letter = Files.writeString(temporary.resolve("letter"), "dear");
        Path ofAnother;
        try (Store other = create(new LocalDisk(), temporary.resolve("o.postil"))) {
            ofAnother = other.backups().add(Cause.ASKED, NOW).file();
        }
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

        assertHolds(folder.path(), 4, "after the backup");
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
    void whatAKilledProgramLeftGoesWithTheNextBackup() throws IOException {
        Path left = Files.createDirectories(folder.backups().resolve(".unfinished"));
        Files.writeString(left.resolve("made"), "half");

        backUp();

        assertThat(left).doesNotExist();
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
