package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.LinkType;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Forwarding;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export keeps nothing from being saved.
class StillReadingTest {

    @TempDir Path folder;

    private final Slow background = new Slow();
    private Session session;

    /// Its lanes work at once, what runs beside them when the test says so.
    private static final class Slow extends Forwarding {

        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            Runnable work = () -> direct.start(job);
            waiting.add(work);
            return () -> waiting.remove(work);
        }

        void go() {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    @BeforeEach
    void open() throws StoreException {
        Clock clock = Clock.systemUTC();
        session =
                Session.open(
                        Workspaces.create(folder.resolve("w.postil"), "First", "Ada", clock),
                        "Ada",
                        background,
                        clock);
    }

    @AfterEach
    void close() {
        session.close(_ -> {});
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }

    @Test
    void whatIsChangedWhileItReadsIsSavedAtOnceAndNotSeen() {
        List<String> seen = new ArrayList<>();
        StillReading.<String>start(
                session,
                null,
                (snapshot, _) -> {
                    session.rename("Second");
                    assertThat(session.saved()).isInstanceOf(SaveState.Saved.class);
                    assertThat(session.store().info().title()).isEqualTo("Second");
                    return snapshot.info().title();
                },
                seen::add,
                StillReadingTest::fail);

        background.go();

        assertThat(seen).containsExactly("First");
    }

    @Test
    void itSeesWhatWasChangedBefore() {
        List<String> seen = new ArrayList<>();
        session.rename("Second");
        StillReading.<String>start(
                session,
                null,
                (snapshot, _) -> snapshot.info().title(),
                seen::add,
                StillReadingTest::fail);

        background.go();

        assertThat(seen).containsExactly("Second");
    }

    @Test
    void whatIsCancelledDoesNotRun() {
        List<String> seen = new ArrayList<>();
        Running running =
                StillReading.<String>start(
                        session,
                        null,
                        (snapshot, _) -> snapshot.info().title(),
                        seen::add,
                        StillReadingTest::fail);

        running.cancel();
        background.go();

        assertThat(seen).isEmpty();
    }

    @Test
    void whatIsDoneWhileSomethingIsWorkedOutIsSavedAtOnce() {
        LinkType drives = session.vocabulary().now().linkTypes().getFirst();
        List<String> done = new ArrayList<>();
        new CodebookEditing(session)
                .deleteLinkType(drives, () -> done.add("deleted"), StillReadingTest::fail);

        session.rename("Second");
        assertThat(session.saved()).isInstanceOf(SaveState.Saved.class);
        assertThat(done).isEmpty();

        background.go();
        background.go();
        assertThat(done).containsExactly("deleted");
    }

    @Test
    void closingWaitsForWhatIsBeingWorkedOut() throws StoreException {
        LinkType drives = session.vocabulary().now().linkTypes().getFirst();
        List<SaveState> closed = new ArrayList<>();
        new CodebookEditing(session).deleteLinkType(drives, () -> {}, StillReadingTest::fail);
        session.close(closed::add);
        assertThat(closed).isEmpty();

        background.go();

        assertThat(closed).hasSize(1);
        try (Store again = Store.open(folder.resolve("w.postil"))) {
            assertThat(again.codebook().linkType(drives.id())).isEmpty();
        }
    }

    @Test
    void closingDoesNotWaitForWhatWasCalledOff() {
        List<SaveState> closed = new ArrayList<>();
        Running running =
                new CodebookEditing(session)
                        .prepare(
                                edits -> edits.deleteKind("risk"), _ -> {}, StillReadingTest::fail);
        session.close(closed::add);
        assertThat(closed).isEmpty();

        running.cancel();

        assertThat(closed).hasSize(1);
    }
}
