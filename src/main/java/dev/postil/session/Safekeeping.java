package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.Backup;
import dev.postil.store.Backup.Cause;
import dev.postil.store.Backups.Rest;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps backups of an open workspace, beside what else is done with it. Belongs to the session's
/// thread.
public final class Safekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

    /// Between two backups before changes some ten times as long as one takes on a busy computer;
    /// but never longer than the second.
    private static final Duration FOR_EACH_ANNOTATION = Duration.ofMillis(6);

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Store store;
    private final Background background;
    private final Background lane;
    private final Clock clock;
    private @Nullable Scrubbing scrubbing;
    private Instant due = Instant.MIN;
    private boolean isBusy;

    /// @param lane in whose order lines are written
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
                                        ? store.backups().add(Cause.ASKED, clock.instant())
                                        : store.backups().writeTo(file, clock.instant()),
                        done,
                        failed));
    }

    /// To be called before something is done: where that is hard to take back, a backup is made of
    /// what is there before. Nobody waits for it: the file is copied on the lane, ahead of what is
    /// done, and read back beside it.
    void before(Effect effect) {
        Optional<Cause> cause = Precaution.against(effect);
        if (cause.isPresent() && store.readOnly().isEmpty()) {
            lane.start(Job.quiet(_ -> begun(cause.get()), this::finish, Safekeeping::failedBefore));
        }
    }

    /// Empty where the last one was made a short while ago. What was changed since then is in the
    /// journal and in the history.
    private Optional<Rest> begun(Cause cause) throws StoreException {
        Instant now = clock.instant();
        Optional<Backup> last =
                store.backups().all().stream()
                        .filter(backup -> backup.cause().isBeforeChange())
                        .findFirst();
        return last.isPresent() && isSoonAfter(last.get(), now)
                ? Optional.empty()
                : Optional.of(store.backups().begin(cause, now));
    }

    private static boolean isSoonAfter(Backup last, Instant now) {
        Duration pause = FOR_EACH_ANNOTATION.multipliedBy(last.annotations());
        Instant until = last.at().plus(pause.compareTo(AT_MOST) < 0 ? pause : AT_MOST);
        // One from the future was made before the clock was set back.
        return !last.at().isAfter(now) && now.isBefore(until);
    }

    private void finish(Optional<Rest> begun) {
        begun.ifPresent(
                rest ->
                        background.start(
                                Job.quiet(
                                        _ -> rest.finish(),
                                        made -> LOG.info("Kept {}", made.file()),
                                        Safekeeping::failedBefore)));
    }

    private static void failedBefore(Exception failure) {
        LOG.warn("No backup could be made before a change", failure);
    }

    /// From now on makes a backup when none is there, and once an hour while something changes; and
    /// reads the workspace through for damage once a day, while nothing changes.
    ///
    /// @param told hears of damage that was found
    public void watch(Session session, Consumer<Explained> told) {
        if (store.readOnly().isPresent()) {
            return;
        }
        scrubbing = new Scrubbing(store, background, lane, clock, session.saveState(), told);
        scrubbing.begin();
        backUpWhereDue();
        session.saving().follow(_ -> backUpWhereDue());
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
        boolean isFirst = due.equals(Instant.MIN);
        background.start(Job.quiet(_ -> newest(isFirst), this::made, this::failed));
    }

    /// When the newest backup was made, which is done now where it is due. Off the session's
    /// thread.
    private Instant newest(boolean isFirst) throws StoreException {
        Instant now = clock.instant();
        List<Backup> there = store.backups().all();
        if (there.isEmpty() || isDue(there.getFirst(), now)) {
            store.backups().add(isFirst ? Cause.OPENING : Cause.ROUTINE, now);
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
