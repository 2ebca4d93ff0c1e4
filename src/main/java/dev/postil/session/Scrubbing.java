package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.Recovered;
import dev.postil.store.Scrub;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a workspace read for damage while nobody changes anything, a little at a time. Belongs to
/// the session's thread.
final class Scrubbing {

    private static final Logger LOG = LoggerFactory.getLogger(Scrubbing.class);

    /// After a change, so that work goes first.
    private static final long QUIET_MILLIS = 5_000;

    /// With some hundred rows at each look, a million of them take half an hour.
    private static final long BETWEEN_MILLIS = 500;

    private static final long HOUR_MILLIS = 3_600_000;

    private final Store store;
    private final Background background;
    private final Background lane;
    private final Clock clock;
    private final ReadOnlyObjectProperty<SaveState> state;
    private final Consumer<Explained> told;
    private final Scrub scrub;
    private Optional<Recovered> known;
    private boolean isLooking;
    private boolean isTold;
    private boolean isOver;

    /// @param state how safe the work is: while something is being saved, nothing is read
    /// @param told hears what was found
    Scrubbing(
            Store store,
            Background background,
            Background lane,
            Clock clock,
            ReadOnlyObjectProperty<SaveState> state,
            Consumer<Explained> told) {
        this.store = store;
        this.background = background;
        this.lane = lane;
        this.clock = clock;
        this.state = state;
        this.told = told;
        scrub = store.scrub();
        known = store.recovered();
    }

    void begin() {
        state.subscribe(_ -> lookAfter(QUIET_MILLIS));
    }

    /// Looks no more, and has it kept how far this came.
    void end() {
        isOver = true;
        lane.start(
                Job.<@Nullable Void>quiet(
                        _ -> {
                            scrub.rest();
                            return null;
                        },
                        _ -> {},
                        failure -> LOG.info("The next scrub begins anew", failure)));
    }

    private void lookAfter(long millis) {
        if (!isOver) {
            background.later(this, millis, this::look);
        }
    }

    private void look() {
        if (isOver || isLooking || !(state.get() instanceof SaveState.Saved)) {
            return;
        }
        isLooking = true;
        background.start(Job.quiet(_ -> scrub.next(clock.instant()), this::looked, this::failed));
    }

    private void looked(Scrub.Look look) {
        isLooking = false;
        if (isOver) {
            return;
        }
        tellOfRecovery();
        look.told().forEach(told);
        lookAfter(look.isMore() ? BETWEEN_MILLIS : HOUR_MILLIS);
    }

    /// Also where somebody else met the damage.
    private void tellOfRecovery() {
        Optional<Recovered> now = store.recovered();
        if (!now.equals(known)) {
            known = now;
            now.ifPresent(told);
        }
    }

    private void failed(Exception failure) {
        isLooking = false;
        if (isOver) {
            return;
        }
        LOG.warn("The workspace could not be read through", failure);
        if (failure instanceof StoreException damage) {
            tellOnce(damage);
            lookAfter(HOUR_MILLIS);
        }
    }

    private void tellOnce(StoreException damage) {
        if (!isTold) {
            isTold = true;
            told.accept(damage);
        }
    }
}
