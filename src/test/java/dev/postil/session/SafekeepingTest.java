package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Backup;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.DirectBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {

    @TempDir Path folder;
    private final Hands clock = new Hands();
    private Store store;
    private Session session;

    @BeforeEach
    void open() throws StoreException {
        store = Workspaces.create(folder.resolve("w.postil"), "Test", "Ada", clock);
        session = Session.open(store, "Ada", new DirectBackground(), clock);
    }

    @AfterEach
    void close() {
        session.close(_ -> {});
    }

    private void watch() {
        session.safekeeping().watch(session.saveState(), SafekeepingTest::fail);
    }

    private List<Backup> backups() throws StoreException {
        return store.backups().all();
    }

    @Test
    void theFirstIsMadeAtOnce() throws StoreException {
        watch();

        assertThat(backups()).hasSize(1);
    }

    @Test
    void withinAnHourNoOtherFollows() throws StoreException {
        watch();
        clock.pass(Duration.ofMinutes(59));
        session.rename("another");

        assertThat(backups()).hasSize(1);
    }

    @Test
    void anHourLaterTheNextChangeMakesOne() throws StoreException {
        watch();
        clock.pass(Duration.ofMinutes(61));
        session.rename("another");

        assertThat(backups()).hasSize(2);
        assertThat(backups().getFirst().sequence()).isEqualTo(store.info().sequence());
    }

    @Test
    void whereNothingChangedNoneIsMade() throws StoreException {
        watch();
        session.close(_ -> {});
        clock.pass(Duration.ofDays(3));
        store = Store.open(folder.resolve("w.postil"));
        session = Session.open(store, "Ada", new DirectBackground(), clock);
        watch();

        assertThat(backups()).hasSize(1);
    }

    @Test
    void aClockSetBackDoesNotPutThemOff() throws StoreException {
        watch();
        clock.pass(Duration.ofDays(-30));
        session.close(_ -> {});
        store = Store.open(folder.resolve("w.postil"));
        session = Session.open(store, "Ada", new DirectBackground(), clock);
        watch();
        session.rename("another");
        clock.pass(Duration.ofMinutes(61));
        session.rename("a third");

        assertThat(backups()).extracting(Backup::sequence).contains(store.info().sequence());
    }

    @Test
    void oneIsMadeWhenAskedFor() throws StoreException {
        session.safekeeping().backUp(null, _ -> {}, SafekeepingTest::fail);

        assertThat(backups()).extracting(Backup::cause).containsExactly(Backup.Cause.ASKED);
        assertThat(backups().getFirst().workspace()).isEqualTo(session.id());
    }

    private static void fail(Object told) {
        throw new AssertionError(told);
    }
}
