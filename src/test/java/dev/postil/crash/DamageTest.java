package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Files of a workspace that were damaged while it was closed: all that was saved comes back, or
/// where that cannot be, all up to the damage and a word about it.
@Tag("crash")
class DamageTest {

    /// Of each sort; many more in the profile `crash`.
    private static final int DAMAGES = Integer.getInteger("postil.damages", 5);

    private static final int TRUNCATIONS = Math.max(4, DAMAGES / 4);

    private static final long SEED = Long.getLong("postil.seed", 20_261_129);

    private static final Pattern LINE = Pattern.compile("(?<=\n)P1 W (\\d+) ");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    private final Random random = new Random(SEED);
    private Scene whole;
    private byte[] database;
    private byte[] older;
    private int number;

    private interface Damage {
        void to(Path folder) throws Exception;
    }

    @BeforeEach
    void prepare() throws Exception {
        whole = new Scene(temporary, Work.NOTES, 0);
        Prepared.workspace(whole.folder, whole.said, whole.work, 60);
        visit(Work.NOTES);
        older = Files.readAllBytes(databaseIn(whole.folder));
        visit(Work.TAGGING);
        visit(Work.NOTES);
        database = Files.readAllBytes(databaseIn(whole.folder));
    }

    private void visit(Work work) throws Exception {
        new Visits(
                        whole.folder,
                        whole.said,
                        work,
                        new LocalGround(),
                        OneThread::new,
                        new Random(random.nextLong()))
                .next();
    }

    @Test
    void aTruncatedDatabaseComesBackWhole() throws Exception {
        for (int i = 0; i < TRUNCATIONS; i++) {
            int length = (int) ((long) database.length * i / TRUNCATIONS);
            requireAllThere(folder -> write(folder, Arrays.copyOf(database, length)));
        }
    }

    /// H2 returns most damaged pages as good: what it returns is held against checksums.
    @Test
    void flippedBitsAndZeroedRangesNeverAlterAWord() throws Exception {
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = damaged(database);
            requireAllThere(folder -> write(folder, damaged));
        }
    }

    @Test
    void aDatabaseThatIsGoneOrAnOlderOneIsBroughtUpToDate() throws Exception {
        requireAllThere(folder -> Files.delete(databaseIn(folder)));
        requireAllThere(folder -> write(folder, older));
    }

    @Test
    void aDamagedJournalLosesNothingThatTheDatabaseHas() throws Exception {
        for (int i = 0; i < DAMAGES; i++) {
            long seed = random.nextLong();
            requireAllThere(
                    folder -> damageJournal(folder, new Random(seed)), Code.JOURNAL_DAMAGED);
        }
    }

    @Test
    void whereBothAreDamagedAllUpToTheDamageIsThereAndTheLossIsTold() throws Exception {
        for (int i = 0; i < DAMAGES; i++) {
            Path folder = copy();
            Files.delete(databaseIn(folder));
            long good = damageJournal(folder, random);
            try {
                assertThat(Witness.requireAllUpTo(folder, whole.said).sequence())
                        .isGreaterThanOrEqualTo(good);
            } catch (StoreException refused) {
                assertThat(refused.reason()).isEqualTo(Reason.DAMAGED);
                assertThat(good).as("lines before the damage").isZero();
            }
            Scene.discard(folder);
        }
    }

    @Test
    void aBackupBeyondTheDamageIsTaken() throws Exception {
        visit(Work.BACKUP);
        long copied = whole.said.sums().copies().getLast().sequence();
        visit(Work.NOTES);
        for (int i = 0; i < DAMAGES; i++) {
            Path folder = copy();
            Files.delete(databaseIn(folder));
            damageJournal(folder, random);

            Witness.Found found = Witness.requireAllUpTo(folder, whole.said);

            assertThat(found.sequence()).isGreaterThanOrEqualTo(copied);
            Scene.discard(folder);
        }
    }

    private void requireAllThere(Damage damage, Code... known) throws Exception {
        Path folder = copy();
        damage.to(folder);
        Witness.requireAllThere(folder, whole.said, known);
        Scene.discard(folder);
    }

    private Path copy() throws IOException {
        Path folder = temporary.resolve("damaged-" + number++ + ".postil");
        Scene.copy(whole.folder, folder);
        return folder;
    }

    /// Answers the last line of the history before what is damaged now.
    private static long damageJournal(Path folder, Random random) throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            segments = files.sorted().toList();
        }
        Path segment = segments.get(random.nextInt(segments.size()));
        byte[] content = Files.readAllBytes(segment);
        int at = random.nextInt(content.length);
        if (random.nextBoolean()) {
            Files.write(segment, Arrays.copyOf(content, at));
        } else {
            byte[] flipped = content.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, flipped);
        }
        return before(content, at);
    }

    private static long before(byte[] segment, int at) {
        Matcher lines = LINE.matcher(new String(segment, StandardCharsets.ISO_8859_1));
        lines.find();
        long before = Long.parseLong(lines.group(1)) - 1;
        while (lines.find() && lines.start() <= at) {
            before = Long.parseLong(lines.group(1)) - 1;
        }
        return before;
    }

    private byte[] damaged(byte[] content) {
        byte[] damaged = content.clone();
        if (random.nextBoolean()) {
            for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
        } else {
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + random.nextInt(1, 8_192));
            Arrays.fill(damaged, from, to, (byte) 0);
        }
        return damaged;
    }

    private static Path databaseIn(Path folder) {
        return folder.resolve("store.mv.db");
    }

    private static void write(Path folder, byte[] content) throws IOException {
        Files.write(databaseIn(folder), content);
    }
}
