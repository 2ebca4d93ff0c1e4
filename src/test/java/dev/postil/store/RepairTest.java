package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.execute;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever was done to a workspace: a repair brings back what is kept anywhere, tells the rest,
/// and deletes nothing that was damaged.
@ResourceLock(FullDisk.ROOM)
class RepairTest extends BackedUp {

    private static final String FLIPPED =
            """
            UPDATE annotations SET content = STRINGTOUTF8(
                REPLACE(UTF8TOSTRING(content), 'strategic', 'strategiC'))\
            """;

    private Repaired repair(Path... others) throws StoreException {
        return Repair.repair(folder.path(), List.of(others), CLOCK);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.sorted().toList();
        }
    }

    private static void cut(Path file, double to) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * to)));
    }

    @Test
    void aSoundWorkspaceIsLeftAsItIs() throws IOException {
        backUp();
        List<Path> segments = segments();

        Repaired repaired = repair();

        assertThat(repaired.found()).isEmpty();
        assertThat(repaired.setAside()).isEmpty();
        assertThat(repaired.recovered()).isEmpty();
        assertThat(repaired.isSound()).isTrue();
        assertThat(segments()).isEqualTo(segments);
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aFlippedRowIsWrittenAnewAndTheDamagedDatabaseKept() throws Exception {
        backUp();
        note(4, "", "after the backup");
        execute(folder, FLIPPED);

        Repaired repaired = repair();

        assertThat(repaired.found())
                .containsExactly(Finding.of(Code.ROW_DAMAGED, "annotations", HIGHLIGHT.id()));
        assertThat(repaired.left()).isEmpty();
        assertThat(repaired.recovered().orElseThrow().setAside()).exists();
        assertHolds(folder.path(), 4, "after the backup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE annotations SET start_at = 13",
                "DELETE FROM tag_uses",
                "UPDATE annotation_counts SET number = 7 WHERE kind = 'risk'",
                "UPDATE change_pieces SET content = X'00' WHERE sequence = 2",
                "UPDATE people SET content = X'00'"
            })
    void whatTheTablesGetWrongIsRight(String damage) throws Exception {
        execute(folder, damage);

        Repaired repaired = repair();

        assertThat(repaired.found()).hasSize(1);
        assertThat(repaired.isSound()).isTrue();
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aBackupWithAWrongCountIsNeverMade() throws Exception {
        execute(folder, "UPDATE annotation_counts SET number = 7 WHERE kind = 'risk'");

        backUp();

        assertHolds(folder.path(), 3, "");
    }

    @Test
    void forTheSakeOfAnIndexNothingIsLost() throws Exception {
        backUp();
        note(4, "", "kept");
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        execute(folder, "DELETE FROM tag_uses");

        Repaired repaired = repair();

        assertThat(repaired.left()).containsExactly(Finding.of(Code.TAG_INDEX_WRONG));
        assertThat(repaired.isSound()).isFalse();
        assertHolds(folder.path(), 4, "kept", Finding.of(Code.TAG_INDEX_WRONG));
    }

    @Test
    void aDatabaseCutShortIsMadeAnew() throws IOException {
        note(4, "", "kept");
        cut(folder.databaseFile(), 0.1);

        Repaired repaired = repair();

        assertThat(repaired.recovered()).isPresent();
        assertThat(repaired.isSound()).isTrue();
        assertHolds(folder.path(), 4, "kept");
    }

    @Test
    void whatWasLostWithTheJournalIsToldAsAProblem() throws IOException {
        backUp();
        note(4, "", "lost");
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        Files.delete(folder.databaseFile());

        Repaired repaired = repair();

        assertThat(repaired.left()).isEmpty();
        assertThat(repaired.recovered().orElseThrow().lostAfter()).contains(NOW);
        assertThat(repaired.isSound()).isFalse();
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aTextThatIsGoneIsTakenFromItsOriginal() throws IOException {
        Files.delete(folder.text(DOCUMENT.textSha256()));

        Repaired repaired = repair();

        assertThat(repaired.found())
                .containsExactly(
                        Finding.of(Code.TEXT_DAMAGED, DOCUMENT.title(), DOCUMENT.textSha256()));
        assertThat(repaired.isSound()).isTrue();
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void textsAndStructuresComeFromAWholeBackupAndTheDamagedOnesAreKept() throws IOException {
        Path file = temporary.resolve("desk.postil-backup");
        backUpTo(file);
        Path text = folder.text(DOCUMENT.textSha256());
        Path structure = folder.structure(DOCUMENT.textSha256(), DOCUMENT.id());
        Files.writeString(text, "something else");
        Files.writeString(structure, "something else");
        Files.delete(folder.original(DOCUMENT.source().sha256()));

        assertThat(repair().left())
                .as("without the backup")
                .extracting(Finding::code)
                .containsExactly(Code.TEXT_DAMAGED, Code.STRUCTURE_DAMAGED);
        Repaired repaired = repair(file);

        assertThat(repaired.isSound()).isTrue();
        assertThat(repaired.setAside())
                .hasSize(2)
                .allSatisfy(aside -> assertThat(aside).hasContent("something else"));
        assertThat(folder.original(DOCUMENT.source().sha256())).hasContent(TEXT);
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aWholeBackupAmongTheOthersIsFound() throws IOException {
        backUp();
        backUpTo(folder.backups().resolve("whole.postil-backup"));
        Files.delete(folder.structure(DOCUMENT.textSha256(), DOCUMENT.id()));

        assertThat(repair().isSound()).isTrue();

        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aTextThatNobodyKeptIsToldAndNothingElseSuffers() throws IOException {
        Document other = Sample.document(Sample.id(11), "Other", "Crlf");
        try (Store store = Store.open(folder.path())) {
            Content content = Sample.content("Crlf");
            store.putText(other, content, "Crlf".getBytes(StandardCharsets.UTF_8));
            store.write(line(4, new Change.OfDocument(null, other)));
        }
        Files.delete(folder.text(other.textSha256()));
        Files.delete(folder.original(other.source().sha256()));

        Repaired repaired = repair();

        assertThat(repaired.left())
                .extracting(Finding::code)
                .contains(Code.TEXT_DAMAGED)
                .doesNotContain(Code.ROW_DAMAGED);
        assertThat(repaired.isSound()).isFalse();
        try (Store store = Store.open(folder.path())) {
            assertThat(store.content(DOCUMENT).text()).isEqualTo(TEXT);
        }
    }

    @Test
    void aTornEndOfTheJournalIsCutOff() throws IOException {
        note(4, "", "kept");
        Path last = segments().getLast();
        byte[] whole = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(whole, whole.length + 7));

        Repaired repaired = repair();

        assertThat(repaired.isSound()).isTrue();
        assertThat(segments().getLast()).isNotEqualTo(last);
        note(5, "kept", "more");
        assertHolds(folder.path(), 5, "more");
    }

    @Test
    void aDamagedJournalMakesWayAndABackupTakesItsPlace() throws IOException {
        note(4, "", "early");
        note(5, "early", "late");
        List<Path> before = segments();
        cut(before.get(1), 0.9);

        Repaired repaired = repair();

        assertThat(repaired.found())
                .containsExactly(Finding.of(Code.JOURNAL_DAMAGED, before.get(1).getFileName()));
        assertThat(repaired.isSound()).isTrue();
        assertThat(repaired.setAside())
                .hasSameSizeAs(before)
                .allSatisfy(it -> assertThat(it).exists());
        note(6, "late", "later");
        Files.delete(folder.databaseFile());
        assertHolds(folder.path(), 6, "later");
    }

    @Test
    void aJournalWhoseFirstRowIsDamagedIsFoundAndMakesWay() throws IOException {
        note(4, "", "kept");
        Path segment = segments().get(1);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[3] ^= 1;
        Files.write(segment, bytes);

        Repaired repaired = repair();

        assertThat(repaired.found()).extracting(Finding::code).containsOnly(Code.JOURNAL_DAMAGED);
        assertThat(repaired.isSound()).isTrue();
        Files.delete(folder.databaseFile());
        assertHolds(folder.path(), 4, "kept");
    }

    @Test
    void theMarkerIsTakenFromABackup() throws IOException {
        backUp();
        Files.delete(folder.marker());

        Repaired repaired = repair();

        assertThat(repaired.found()).extracting(Finding::code).containsExactly(Code.MARKER_DAMAGED);
        assertThat(repaired.isSound()).isTrue();
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void whatIsNoWorkspaceDoesNotBecomeOne() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));

        assertFails(Reason.NOT_A_WORKSPACE, () -> Repair.repair(empty, List.of(), CLOCK));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void leftoversOfUnfinishedWorkAreRemoved() throws IOException {
        backUp();
        String name = ".00000000-0000-4000-8000-000000000001";
        Files.writeString(folder.path().resolve("rebuilt.mv.db"), "half");
        Files.writeString(folder.texts().resolve(name + ".tmp"), "half");
        Files.createDirectory(folder.backups().resolve(name));
        Path mine = Files.writeString(folder.path().resolve("mine.txt"), "mine");

        assertThat(repair().leftovers()).isEqualTo(3);

        assertThat(repair().leftovers()).isZero();
        assertThat(mine).hasContent("mine");
        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aWorkspaceInUseAndOneOfALaterVersionAreRefused() throws IOException {
        try (Store _ = Store.open(folder.path())) {
            assertFails(Reason.IN_USE, this::repair);
        }
        Files.writeString(folder.marker(), "version=2\n");

        assertFails(Reason.NEWER_VERSION, this::repair);
        assertThat(folder.marker()).hasContent("version=2\n");
    }

    @Test
    void whatIsNoBackupIsRefusedBeforeAnythingIsDone() throws IOException {
        Files.delete(folder.text(DOCUMENT.textSha256()));
        Path letter = Files.writeString(temporary.resolve("letter"), "dear");

        assertFails(Reason.NO_BACKUP, () -> repair(letter));

        assertThat(folder.text(DOCUMENT.textSha256())).doesNotExist();
    }

    @Test
    void aDiskThatFailsAmidTheRepairLeavesAWorkspaceThatCanBeRepaired() throws Exception {
        backUp();
        note(4, "", "kept");
        execute(folder, FLIPPED);
        FailingDisk disk = new FailingDisk();
        disk.fail(new IOException("No space left on device"));
        disk.failOnlyIn(folder.setAside());

        assertThat(Repair.repair(disk, folder.path(), List.of(), CLOCK).left())
                .extracting(Finding::code)
                .containsExactly(Code.ROW_DAMAGED);

        assertThat(repair().isSound()).isTrue();
        assertHolds(folder.path(), 4, "kept");
    }

    @Test
    void anotherWorkspaceLendsItsTexts() throws IOException {
        Path path = temporary.resolve("other.postil");
        Path file = temporary.resolve("other.postil-backup");
        try (Store other = create(new LocalDisk(), path)) {
            WorkspaceFixture.annotate(other);
            other.backups().writeTo(file, NOW);
        }
        Files.delete(folder.structure(DOCUMENT.textSha256(), DOCUMENT.id()));

        assertThat(repair(file).isSound()).isTrue();
    }
}
