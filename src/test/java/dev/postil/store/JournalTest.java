package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.store.journal.Journal;
import dev.postil.store.journal.JournalException;
import dev.postil.store.journal.JournalHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was appended is there, what was not whole is not, and nothing else ever is.
@ResourceLock(FullDisk.ROOM)
class JournalTest {

    @TempDir Path folder;

    private final FailingDisk disk = new FailingDisk();

    private Journal open() throws IOException {
        return Journal.open(new JournalFolder(disk, folder));
    }

    private static Entry titled(long sequence) {
        return line(sequence, new Change.OfTitle("title " + (sequence - 1), "title " + sequence));
    }

    private static List<Entry> titles(long from, long to) {
        List<Entry> entries = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            entries.add(titled(sequence));
        }
        return entries;
    }

    private static List<Entry> replayed(Journal journal, JournalHead after) throws IOException {
        List<Entry> entries = new ArrayList<>();
        journal.replay(after, (entry, _) -> entries.add(entry));
        return entries;
    }

    @Test
    void whatWasAppendedIsThereAfterReopening() throws IOException {
        JournalHead second;
        JournalHead last;
        try (Journal journal = open()) {
            assertThat(journal.isEmpty()).isTrue();
            second = journal.append(titles(1, 2)).getLast();
            last = journal.append(titles(3, 5)).getLast();
        }
        try (Journal journal = open()) {
            assertThat(journal.head()).isEqualTo(last);
            assertThat(journal.head().sequence()).isEqualTo(5);
            assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, 5));
            assertThat(replayed(journal, second)).isEqualTo(titles(3, 5));
            assertThat(replayed(journal, last)).isEmpty();
        }
    }

    @Test
    void eachOpeningGoesOnInASegmentOfItsOwn() throws IOException {
        for (long sequence = 1; sequence <= 4; sequence++) {
            try (Journal journal = open()) {
                journal.append(titles(sequence, sequence));
            }
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, 4));
        }
        assertThat(segments()).hasSize(4);
    }

    @Test
    void aStepOfAnySizeIsOneLine() throws IOException {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            parts.add(new Change.OfTitle("title " + i, "title " + (i + 1)));
        }
        Entry huge = line(1, new Change.Several(Change.Reason.BULK_EDIT, parts));
        try (Journal journal = open()) {
            journal.append(List.of(huge));
            journal.append(titles(2, 2));
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, JournalHead.START)).containsExactly(huge, titled(2));
        }
    }

    @Test
    void aTornEndLosesOnlyTheLineThatWasNeverWhole() throws IOException {
        try (Journal journal = open()) {
            journal.append(titles(1, 3));
        }
        byte[] whole = Files.readAllBytes(segments().getFirst());
        for (int length = 0; length < whole.length; length++) {
            Files.write(segments().getFirst(), Arrays.copyOf(whole, length));
            try (Journal journal = open()) {
                long kept = journal.head().sequence();

                assertThat(journal.isDamaged()).isFalse();
                assertThat(kept).isLessThan(3);
                assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, kept));
            }
        }
    }

    @Test
    void afterATornEndItGoesOn() throws IOException {
        try (Journal journal = open()) {
            journal.append(titles(1, 3));
        }
        byte[] whole = Files.readAllBytes(segments().getFirst());
        Files.write(segments().getFirst(), Arrays.copyOf(whole, whole.length - 5));
        try (Journal journal = open()) {
            assertThat(journal.head().sequence()).isEqualTo(2);
            journal.append(titles(3, 4));
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasAlteredIsNeverReplayed(long seed) throws IOException {
        try (Journal journal = open()) {
            journal.append(titles(1, 6));
        }
        byte[] whole = Files.readAllBytes(segments().getFirst());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] altered = whole.clone();
            int at = random.nextInt(altered.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segments().getFirst(), altered);
            try (Journal journal = open()) {
                long kept = journal.head().sequence();
                if (journal.isEmpty()) {
                    continue;
                }
                long before = journal.wholeUntil(JournalHead.START).orElseThrow().sequence();
                List<Entry> replayed = new ArrayList<>();
                journal.replayWhole(JournalHead.START, (entry, _) -> replayed.add(entry));
                assertThat(before).isLessThan(6);
                assertThat(kept).isEqualTo(before < 5 ? 6 : 5);
                assertThat(journal.isDamaged()).as("line %d of 6", before).isEqualTo(before < 5);
                assertThat(journal.reaches(JournalHead.START)).isEqualTo(before == 5);
                assertThat(replayed).isEqualTo(titles(1, before));
            }
        }
    }

    @Test
    void aSegmentThatIsGoneIsNoticed() throws IOException {
        List<JournalHead> heads = new ArrayList<>();
        for (long sequence = 1; sequence <= 3; sequence++) {
            try (Journal journal = open()) {
                heads.addAll(journal.append(titles(sequence, sequence)));
            }
        }
        Files.delete(segments().get(1));
        try (Journal journal = open()) {
            assertThat(journal.reaches(JournalHead.START)).isFalse();
            assertThat(journal.reaches(heads.get(1))).isTrue();
            assertThat(replayed(journal, heads.get(1))).isEqualTo(titles(3, 3));
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> replayed(journal, heads.getFirst()));
        }
    }

    @Test
    void anotherHistoryIsNotReached() throws IOException {
        try (Journal journal = open()) {
            journal.append(titles(1, 3));

            assertThat(journal.reaches(new JournalHead(2, "f".repeat(64)))).isFalse();
            assertThat(journal.reaches(new JournalHead(9, "f".repeat(64)))).isFalse();
        }
    }

    @Test
    void aRefusedLineAndThoseAfterItAreVoid() throws IOException {
        Entry other = line(2, new Change.OfTitle("title 1", "another"));
        try (Journal journal = open()) {
            journal.append(titles(1, 4));
            journal.refuse(2);
            assertThat(journal.head().sequence()).isEqualTo(1);
            journal.append(List.of(other));
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, JournalHead.START)).containsExactly(titled(1), other);
        }
    }

    @Test
    void afterAFailedWriteTheLinesAreGivenAgain() throws IOException {
        try (Journal journal = open()) {
            journal.append(titles(1, 2));
            disk.fail(new IOException("No space left on device"));
            assertThatIOException().isThrownBy(() -> journal.append(titles(3, 4)));
            assertThatIOException().isThrownBy(() -> journal.append(titles(3, 4)));
            assertThat(journal.head().sequence()).isEqualTo(2);
            disk.fail(null);

            journal.append(titles(3, 5));

            assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, 5));
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, JournalHead.START)).isEqualTo(titles(1, 5));
        }
    }

    @Test
    void aRestoreBeginsAnEpochAndOthersAreNeverReplayed() throws IOException {
        JournalHead second;
        try (Journal journal = open()) {
            second = journal.append(titles(1, 2)).getLast();
            journal.append(titles(3, 5));
            journal.beginEpoch(second);
            assertThat(journal.head()).isEqualTo(second);
            journal.append(List.of(line(3, new Change.OfTitle("title 2", "after it"))));
        }
        try (Journal journal = open()) {
            assertThat(journal.epoch()).isEqualTo(2);
            assertThat(replayed(journal, second))
                    .containsExactly(line(3, new Change.OfTitle("title 2", "after it")));
            assertThat(journal.reaches(JournalHead.START)).isFalse();
        }
    }

    @Test
    void segmentsThatNobodyNeedsGo() throws IOException {
        List<JournalHead> heads = new ArrayList<>();
        for (long sequence = 1; sequence <= 4; sequence++) {
            try (Journal journal = open()) {
                heads.addAll(journal.append(titles(sequence, sequence)));
            }
        }
        try (Journal journal = open()) {
            assertThat(journal.hasSegmentsUpTo(heads.get(1))).isTrue();
            journal.dropUpTo(heads.get(1));

            assertThat(journal.hasSegmentsUpTo(heads.get(1))).isFalse();
            assertThat(segments()).hasSize(2);
            assertThat(replayed(journal, heads.get(1))).isEqualTo(titles(3, 4));
            assertThat(journal.condition().damaged()).isEmpty();
        }
    }

    @Test
    void aRefusedLineDoesNotTakeTheOneBeforeItAway() throws IOException {
        JournalHead first;
        try (Journal journal = open()) {
            first = journal.append(titles(1, 1)).getLast();
            journal.append(titles(2, 2));
            journal.refuse(2);
        }
        try (Journal journal = open()) {
            journal.append(titles(2, 2));
            journal.dropUpTo(first);

            assertThat(replayed(journal, first)).isEqualTo(titles(2, 2));
        }
    }

    @Test
    void whoHasTheLineBeforeGoesOnBehindADamagedPlace() throws IOException {
        List<JournalHead> heads;
        try (Journal journal = open()) {
            heads = journal.append(titles(1, 6));
        }
        byte[] altered = Files.readAllBytes(segments().getFirst());
        String content = new String(altered, StandardCharsets.ISO_8859_1);
        altered[content.indexOf("P1 W 3 ") + 50] ^= 1;
        Files.write(segments().getFirst(), altered);
        try (Journal journal = open()) {
            assertThat(journal.reaches(heads.get(1))).isFalse();
            assertThat(replayed(journal, heads.get(2))).isEqualTo(titles(4, 6));
            assertThat(replayed(journal, heads.get(3))).isEqualTo(titles(5, 6));
            journal.append(titles(7, 7));
        }
        try (Journal journal = open()) {
            assertThat(replayed(journal, heads.get(2))).isEqualTo(titles(4, 7));
            assertThat(journal.condition().damaged()).hasSize(1);
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
