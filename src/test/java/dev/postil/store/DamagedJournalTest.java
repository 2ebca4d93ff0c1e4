package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.store.Recovered.Cause;
import dev.postil.store.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal that is damaged where the database is behind it, as after a cut of the power: whatever
/// can be had of it is there, and what cannot is told.
class DamagedJournalTest {

    private static final long LAST = 20;
    private static final Instant NOW = Instant.parse("2025-03-22T09:30:00Z");

    @TempDir Path temporary;

    private static Entry titled(long sequence) {
        String before = sequence == 2 ? "Levant desk" : "title " + (sequence - 1);
        return line(sequence, new Change.OfTitle(before, "title " + sequence));
    }

    /// A closed workspace of so many lines, whose database only holds the first `held`.
    private Folder behind(long held) throws IOException {
        Folder folder = new Folder(temporary.resolve("w.postil"));
        byte[] database = new byte[0];
        try (Store store = create(new LocalDisk(), folder.path())) {
            for (long sequence = 2; sequence <= LAST; sequence++) {
                store.write(titled(sequence));
                if (sequence == held) {
                    database = Files.readAllBytes(folder.databaseFile());
                }
            }
        }
        Files.write(folder.databaseFile(), database);
        return folder;
    }

    private static List<Path> segments(Folder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.sorted().toList();
        }
    }

    private static void flip(Path segment, int at) throws IOException {
        byte[] content = Files.readAllBytes(segment);
        content[at] ^= 1;
        Files.write(segment, content);
    }

    private static void flipLine(Folder folder, long sequence) throws IOException {
        for (Path segment : segments(folder)) {
            String content = Files.readString(segment, StandardCharsets.ISO_8859_1);
            int row = content.indexOf("\nP1 W " + sequence + " ");
            if (row >= 0) {
                flip(segment, row + 50);
                return;
            }
        }
        throw new AssertionError("there is no line " + sequence);
    }

    private static void assertGoesOn(Folder folder, long last, Cause... told) throws IOException {
        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().title()).isEqualTo("title " + last);
            assertThat(store.recovered().map(Recovered::cause).stream()).containsExactly(told);
            store.write(titled(last + 1));
        }
        try (Store again = Store.open(folder.path())) {
            assertThat(again.info().title()).isEqualTo("title " + (last + 1));
            assertThat(again.history().count()).isEqualTo(last + 1);
            assertThat(again.recovered()).isEmpty();
        }
    }

    @Test
    void linesBehindTheDamagedPlaceAreDoneWhereTheDatabaseHasThoseBefore() throws IOException {
        Folder folder = behind(12);
        flipLine(folder, 10);

        assertGoesOn(folder, LAST);
    }

    @Test
    void theDatabaseNeedsOnlyTheLineThatIsDamaged() throws IOException {
        Folder folder = behind(10);
        flipLine(folder, 10);

        assertGoesOn(folder, LAST);
    }

    @Test
    void linesThatTheDatabaseLacksAreToldAsLost() throws IOException {
        Folder folder = behind(12);
        flipLine(folder, 16);

        assertGoesOn(folder, 15, Cause.JOURNAL_DAMAGED);
    }

    @Test
    void lostLinesRightBehindTheDatabaseAreTold() throws IOException {
        Folder folder = behind(12);
        flipLine(folder, 13);

        assertGoesOn(folder, 12, Cause.JOURNAL_DAMAGED);
    }

    @Test
    void aBackupThatLeadsFurtherIsTaken() throws IOException {
        Folder folder = behind(12);
        byte[] older = Files.readAllBytes(folder.databaseFile());
        try (Store store = Store.open(folder.path())) {
            store.backups().add(Backup.Cause.ASKED, NOW);
            store.write(titled(LAST + 1));
        }
        Files.write(folder.databaseFile(), older);
        flipLine(folder, 15);

        assertGoesOn(folder, LAST + 1, Cause.DAMAGED);
    }

    @Test
    void aSegmentThatDoesNotSayWhereItBeginsIsALossWhereTheDatabaseIsGone() throws IOException {
        Folder folder = behind(12);
        try (Store store = Store.open(folder.path())) {
            store.write(titled(LAST + 1));
        }
        Files.delete(folder.databaseFile());
        flip(segments(folder).getLast(), 3);

        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().title()).isEqualTo("title " + LAST);
            assertThat(store.recovered().flatMap(Recovered::lostAfter)).isPresent();
        }
    }

    @Test
    void aDatabaseBehindTheLostSegmentIsToldOfIt() throws IOException {
        Folder folder = behind(12);
        byte[] older = Files.readAllBytes(folder.databaseFile());
        try (Store store = Store.open(folder.path())) {
            store.write(titled(LAST + 1));
        }
        Files.write(folder.databaseFile(), older);
        flip(segments(folder).getLast(), 3);

        assertGoesOn(folder, LAST, Cause.JOURNAL_DAMAGED);
    }

    @Test
    void aLineThatDoesNotFitAndWasNeverNotedDoesNotKeepTheWorkspaceShut() throws IOException {
        Folder folder = behind(LAST);
        try (Journal journal = Journal.open(new JournalFolder(new LocalDisk(), folder.journal()))) {
            journal.append(List.of(line(LAST + 1, new Change.OfTitle("wrong", "Desk"))));
        }

        assertGoesOn(folder, LAST, Cause.DAMAGED);
    }

    @Test
    void aRefusedLineAtTheEndIsNoLoss() throws IOException {
        Folder folder = behind(LAST);
        try (Store store = Store.open(folder.path())) {
            WorkspaceFixture.assertFails(
                    StoreException.Reason.REFUSED,
                    () -> store.write(line(LAST + 1, new Change.OfTitle("wrong", "Desk"))));
        }
        Files.delete(folder.databaseFile());

        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().title()).isEqualTo("title " + LAST);
            assertThat(store.recovered().flatMap(Recovered::lostAfter)).isEmpty();
            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void aJournalLostAfterARestoreBeginsInItsEpoch() throws IOException {
        Folder folder = behind(LAST);
        Backup restored;
        try (Store store = Store.open(folder.path())) {
            restored = store.backups().add(Backup.Cause.ASKED, NOW);
            store.write(titled(LAST + 1));
            store.backups().add(Backup.Cause.ASKED, NOW.plusSeconds(1));
        }
        Restoring.restore(
                folder.path(), restored.file(), Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC));
        new LocalDisk().discard(folder.journal());
        Change other = new Change.OfTitle("title " + LAST, "after the restore");
        try (Store store = Store.open(folder.path())) {
            store.write(line(LAST + 1, other));
        }
        Files.delete(folder.databaseFile());

        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().title()).isEqualTo("after the restore");
            assertThat(store.recovered().flatMap(Recovered::lostAfter)).isEqualTo(Optional.empty());
        }
    }
}
