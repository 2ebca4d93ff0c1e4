package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.store.Backup;
import dev.postil.store.FullDisk;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The disk is full at one write of a session, and stays so until there is room: work goes on,
/// nothing is lost, and all is saved then.
@Tag("crash")
@ResourceLock(FullDisk.ROOM)
class DiskFullTest {

    /// From one write that fails first to the next that is tried; all in the profile `crash`.
    private static final int STEP = Integer.getInteger("postil.fullStep", 60);

    /// The write that fails in the first session, so that a long run can be gone on with.
    private static final int FIRST = Integer.getInteger("postil.fullFrom", 0);

    private static final List<Work> SESSION =
            List.of(
                    Work.TAGGING,
                    Work.NOTES,
                    Work.NOTES,
                    Work.TAGGING,
                    Work.BULK,
                    Work.NOTES,
                    Work.MERGE,
                    Work.TAGGING,
                    Work.BACKUP,
                    Work.NOTES,
                    Work.BULK,
                    Work.MERGE,
                    Work.MERGE,
                    Work.TAGGING,
                    Work.NOTES);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    private Scene before;
    private final List<Exception> failures = new ArrayList<>();
    private final List<Backup> copies = new ArrayList<>();

    @BeforeEach
    void prepare() throws Exception {
        before = new Scene(temporary, Work.BULK, 0);
        Prepared.workspace(before.folder, before.said, before.work, 120);
    }

    @Test
    void whateverWriteFailsFirstNothingIsLost() throws Exception {
        int writes = FIRST;
        int tried = 0;
        while (isFullAfter(writes)) {
            writes += STEP;
            tried++;
        }
        System.out.printf(
                "disk full %d times, at writes %d to %d, one in %d%n", tried, FIRST, writes, STEP);
        assertThat(writes).isGreaterThan(100);
        assertThat(tried).isPositive();
    }

    /// Whether there was a write too many.
    private boolean isFullAfter(int writes) throws Exception {
        Path folder = temporary.resolve("full-after-" + writes + ".postil");
        Path words = temporary.resolve("full-after-" + writes + ".said");
        Scene.copy(before.folder, folder);
        Files.copy(before.file, words);
        Said said = new Said(words);
        try (FullDisk disk = new FullDisk(folder)) {
            OneThread pace = new OneThread();
            Session session = Session.open(disk.open(), Prepared.AUTHOR, pace, Clock.systemUTC());
            session.show(session.library().now().getFirst(), failures::add);
            session.saveState().subscribe(state -> tell(session, state, said));
            disk.fillAfter(writes);
            work(session, pace, this::requireFull);
            boolean wasFull = disk.wasFull();
            requireKept(session, folder, said);
            disk.makeRoom();
            String state = Fingerprint.of(session);
            pace.flush();
            assertThat(session.saved()).isEqualTo(new SaveState.Saved());
            assertThat(Fingerprint.of(session)).isEqualTo(state);
            work(session, pace, failures::add);
            session.close(closed -> assertThat(closed).isEqualTo(new SaveState.Saved()));
            assertThat(failures).isEmpty();
            Witness.requireAllThere(folder, said);
            Scene.discard(folder);
            return wasFull;
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "full after " + writes + " writes, left in " + folder, failure);
        }
    }

    /// @param failed hears of what could not be done: while the database cannot follow the journal,
    ///   nothing is read from it, as it would tell of an earlier state
    private void work(Session session, OneThread pace, Consumer<Exception> failed) {
        Deeds deeds = new Deeds(session, pace, new Random(3), failed);
        for (Work each : SESSION) {
            long sequence = session.history().sequence();
            deeds.next(each);
            deeds.pause();
            assertThat(session.history().sequence()).isGreaterThanOrEqualTo(sequence);
            if (each == Work.BACKUP) {
                session.safekeeping().backUp(null, copies::add, failed);
            }
        }
    }

    private void requireFull(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (!(cause instanceof StoreException full && full.reason() == Reason.DISK_FULL)) {
            failures.add(failure);
        }
    }

    private static void tell(Session session, SaveState state, Said said) {
        if (state instanceof SaveState.Saved) {
            said.saved(session.history().sequence(), Fingerprint.of(session));
        }
    }

    /// What is not saved waits, the reason is told, and what was saved is there even if the program
    /// ends now.
    private void requireKept(Session session, Path folder, Said said) throws Exception {
        if (session.saved() instanceof SaveState.Unsaved(int changes, StoreException cause)) {
            assertThat(cause.reason()).isEqualTo(Reason.DISK_FULL);
            assertThat(changes).isEqualTo(session.history().sequence() - said.sums().last());
        } else {
            assertThat(session.saved()).isEqualTo(new SaveState.Saved());
        }
        Path left = temporary.resolve("left.postil");
        Scene.copy(folder, left);
        Witness.requireAllThere(left, said);
        Scene.discard(left);
    }
}
