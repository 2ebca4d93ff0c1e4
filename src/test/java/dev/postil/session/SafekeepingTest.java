package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.model.Span;
import dev.postil.store.Backup;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.DirectBackground;
import java.nio.charset.StandardCharsets;
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
        session.safekeeping().watch(session, SafekeepingTest::fail);
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

    @Test
    void theFirstSaysThatTheWorkspaceWasOpened() throws StoreException {
        watch();
        clock.pass(Duration.ofMinutes(61));
        session.rename("another");

        assertThat(backups())
                .extracting(Backup::cause)
                .containsExactly(Backup.Cause.ROUTINE, Backup.Cause.OPENING);
    }

    private void importAndRemove(String text) {
        Original original = Original.of("a.txt", text.getBytes(StandardCharsets.UTF_8));
        new Importing(session, Intake.standard(), new DirectBackground(), clock)
                .importOriginal(
                        original,
                        result -> session.show(result.document(), SafekeepingTest::fail),
                        SafekeepingTest::fail);
        session.selection().selectWords(new Span(0, 3));
        new Tagging(session).press("risk");
        new Shelving(session).remove(session.library().now(), () -> {}, SafekeepingTest::fail);
    }

    @Test
    void shortlyAfterOneBeforeAChangeNoOtherIsMade() throws StoreException {
        importAndRemove("one");
        importAndRemove("two");
        assertThat(backups()).hasSize(1);

        clock.pass(Duration.ofMillis(6));
        importAndRemove("three");

        assertThat(backups())
                .extracting(Backup::cause)
                .containsExactly(
                        Backup.Cause.BEFORE_REMOVING_DOCUMENTS,
                        Backup.Cause.BEFORE_REMOVING_DOCUMENTS);
    }

    private static void fail(Object told) {
        throw new AssertionError(told);
    }
}
