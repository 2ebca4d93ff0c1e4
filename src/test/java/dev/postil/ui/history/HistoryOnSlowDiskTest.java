package dev.postil.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.SlowDisk;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryOnSlowDiskTest {

    @TempDir Path folder;

    @Test
    void isReadAgainOnceTheDiskHasCaughtUp() throws StoreException {
        SlowDisk disk = new SlowDisk();
        Desktop desktop = Desktop.in(folder);
        desktop.session().rename("One");
        desktop.session().rename("Two");
        desktop.session().close(_ -> {});
        Session session =
                Session.open(Store.open(folder.resolve("Test.postil")), "Ada", disk, Desktop.CLOCK);
        HistoryViewModel model =
                new HistoryViewModel(
                        session,
                        disk,
                        Messages.load(Locale.ENGLISH),
                        ZoneOffset.UTC,
                        HistoryOnSlowDiskTest::fail);
        disk.catchUp();
        model.show(true);
        assertThat(model.busy().get()).as("nobody knows yet what was done").isTrue();
        session.history().undo();
        session.history().undo();
        disk.catchUp();
        disk.rest();
        disk.catchUp();
        assertThat(model.busy().get()).isFalse();
        assertThat(past(model).stream().limit(2)).noneMatch(Row.Past::isInForce);

        session.history().redo();
        session.history().redo();
        disk.rest();
        disk.catchUp();
        disk.rest();
        disk.catchUp();

        assertThat(past(model).stream().limit(2)).allMatch(Row.Past::isInForce);
    }

    private static List<Row.Past> past(HistoryViewModel model) {
        return model.rows().stream()
                .filter(Row.Past.class::isInstance)
                .map(Row.Past.class::cast)
                .toList();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
