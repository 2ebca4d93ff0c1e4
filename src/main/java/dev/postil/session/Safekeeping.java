package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.Backup;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps backups of an open workspace, beside what else is done with it. Belongs to the session's
/// thread.
public final class Safekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

    private final Store store;
    private final Background background;
    private final Background lane;
    private final Clock clock;
    private @Nullable Scrubbing scrubbing;
    private Instant due = Instant.MIN;
    private boolean isBusy;

    /// @param lane of the store
    Safekeeping(Store store, Background background, Background lane, Clock clock) {
        this.store = store;
        this.background = background;
        this.lane = lane;
        this.clock = clock;
    }

    /// Makes a backup now.
    ///
    /// @param file where a whole one is to be put; null for one of the database, beside it
    public Running backUp(@Nullable Path file, Consumer<Backup> done, Consumer<Exception> failed) {
        return background.start(
                Job.quiet(
                        _ ->
                                file == null
                                        ? store.backups().add(Backup.Cause.ASKED, clock.instant())
                                        : store.backups().writeTo(file, clock.instant()),
                        done,
                        failed));
    }

    /// From now on makes a backup when none is there, and once an hour while something changes; and
    /// reads the workspace through for damage once a day, while nothing changes.
    ///
    /// @param told hears of damage that was found
    public void watch(ReadOnlyObjectProperty<SaveState> state, Consumer<Explained> told) {
        if (store.readOnly().isPresent()) {
            return;
        }
        scrubbing = new Scrubbing(store, background, lane, clock, state, told);
        scrubbing.begin();
        state.subscribe(
                now -> {
                    if (now instanceof SaveState.Saved) {
                        backUpWhereDue();
                    }
                });
    }

    /// Looks after the workspace no more, which is about to be closed.
    void end() {
        if (scrubbing != null) {
            scrubbing.end();
        }
    }

    private void backUpWhereDue() {
        if (isBusy || clock.instant().isBefore(due)) {
            return;
        }
        isBusy = true;
        background.start(Job.quiet(_ -> newest(), this::made, this::failed));
    }

    /// When the newest backup was made, which is done now where it is due. Off the session's
    /// thread.
    private Instant newest() throws StoreException {
        Instant now = clock.instant();
        List<Backup> there = store.backups().all();
        if (there.isEmpty() || isDue(there.getFirst(), now)) {
            store.backups().add(Backup.Cause.ROUTINE, now);
            return now;
        }
        return there.getFirst().at();
    }

    private boolean isDue(Backup newest, Instant now) {
        // One from the future was made before the clock was set back.
        boolean isOld = newest.at().isAfter(now) || !newest.at().plus(BETWEEN).isAfter(now);
        return isOld && newest.sequence() != store.info().sequence();
    }

    private void made(Instant at) {
        isBusy = false;
        Instant now = clock.instant();
        due = (at.isAfter(now) ? now : at).plus(BETWEEN);
    }

    private void failed(Exception failure) {
        isBusy = false;
        due = clock.instant().plus(AFTER_A_FAILURE);
        LOG.warn("No backup could be made", failure);
    }
}
