package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Of the journal is kept what the oldest backup needs.
@ResourceLock(PowerCuts.UNSYNCED)
class OldSegmentsTest {

    private static final Instant NOW = Instant.parse("2025-03-22T09:30:00Z");
    private static final int WEEKS = 16;

    /// Of so many writes and syncs one is cut, by chance; each copy is then opened four times.
    private static final int CUT_EVERY = Integer.getInteger("postil.cutEvery", 120);

    /// So many are worked once, for all tests.
    private static final int BEGUN = WEEKS - 3;

    @TempDir static Path common;
    @TempDir Path temporary;

    @BeforeAll
    static void begin() throws StoreException {
        create(new LocalDisk(), begun()).close();
        work(() -> Store.open(begun()), 0, BEGUN);
    }

    private static Path begun() {
        return common.resolve("begun.postil");
    }

    private static Entry titled(long sequence) {
        String before = sequence == 2 ? "Levant desk" : "title " + (sequence - 1);
        return line(sequence, new Change.OfTitle(before, "title " + sequence));
    }

    private interface Opening {
        Store open() throws StoreException;
    }

    /// Two lines a week, and a backup between them.
    private static void work(Opening opening, int from, int to) throws StoreException {
        for (int week = from; week < to; week++) {
            try (Store store = opening.open()) {
                store.write(titled(2L + 2 * week));
                store.backups().add(Backup.Cause.ROUTINE, NOW.plus(Duration.ofDays(7L * week)));
                store.write(titled(3L + 2 * week));
            }
        }
    }

    private Folder worked() throws IOException {
        Folder folder = copyOfBegun();
        work(() -> Store.open(folder.path()), BEGUN, WEEKS);
        return folder;
    }

    private Folder copyOfBegun() throws IOException {
        Folder folder = new Folder(temporary.resolve("w.postil"));
        WorkspaceFixture.copy(begun(), folder.path());
        return folder;
    }

    private static List<Path> segments(Folder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.sorted().toList();
        }
    }

    private static void assertWhole(Folder folder, long last) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            assertThat(store.info().sequence()).isGreaterThanOrEqualTo(last);
            assertThat(store.info().title()).isEqualTo("title " + store.info().sequence());
            assertThat(store.history().count()).isEqualTo(store.info().sequence());
            assertThat(store.recovered().flatMap(Recovered::lostAfter)).isEmpty();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void thoseFromBeforeTheOldestBackupGo() throws IOException {
        Folder folder = worked();

        // Each opening begins one, and backups of ten weeks are kept.
        assertThat(segments(folder)).hasSizeBetween(10, 13);
        assertWhole(folder, 2 * WEEKS + 1);
    }

    @Test
    void ofAnyBackupAndTheJournalTheDatabaseIsMadeAnew() throws IOException {
        Folder folder = worked();
        List<Backup> backups;
        try (Store store = Store.open(folder.path())) {
            backups = store.backups().all();
        }
        assertThat(backups).hasSizeBetween(10, 12);
        for (Backup newer : backups) {
            Files.delete(folder.databaseFile());
            assertWhole(folder, 2 * WEEKS + 1);
            Files.delete(newer.file());
        }
    }

    @Test
    void whereTheWorkspaceGoesOnElsewhereItsNewestBackupIsThere() throws IOException {
        Path elsewhere = temporary.resolve("stick/w.postil");
        try (Store store = Store.open(worked().path())) {
            store.continueIn(elsewhere);
        }
        Files.delete(new Folder(elsewhere).databaseFile());

        assertWhole(new Folder(elsewhere), 2 * WEEKS + 1);
    }

    @Tag("crash")
    @Test
    void noCutOfThePowerLosesALine() throws IOException {
        Folder folder = copyOfBegun();
        Random random = new Random(20_261_129);
        List<Folder> left = new ArrayList<>();
        List<Long> saved = new ArrayList<>();
        try (PowerCuts power = new PowerCuts()) {
            power.beforeEach(() -> cut(power, folder, random, left));
            work(
                    () -> {
                        Store store = power.open(folder.path());
                        saved.add(store.info().sequence());
                        return store;
                    },
                    BEGUN,
                    WEEKS);
        }
        assertThat(left).hasSizeGreaterThan(4);
        for (Folder each : left) {
            assertWhole(each, saved.getFirst());
            long last;
            try (Store store = Store.open(each.path())) {
                last = store.info().sequence() + 1;
                store.write(titled(last));
            }
            Files.delete(each.databaseFile());
            assertWhole(each, last);
        }
    }

    private void cut(PowerCuts power, Folder folder, Random random, List<Folder> left) {
        if (random.nextInt(CUT_EVERY) == 0) {
            Path copy = temporary.resolve("left-" + left.size() + ".postil");
            try {
                power.cut(folder.path(), copy, random);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            left.add(new Folder(copy));
        }
    }
}
