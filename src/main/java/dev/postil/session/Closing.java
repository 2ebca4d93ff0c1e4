package dev.postil.session;

import dev.postil.store.Store;
import dev.postil.task.Background;
import dev.postil.task.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings all that was changed to the disk, here or elsewhere, before the workspace is left.
/// Session's thread.
public final class Closing {

    private final Store store;
    private final Background lane;
    private final Saving saving;
    private final List<Runnable> waiting = new ArrayList<>();

    /// So much is being worked out that will be done when it is known.
    private int held;

    Closing(Store store, Background lane, Saving saving) {
        this.store = store;
        this.lane = lane;
        this.saving = saving;
    }

    /// The workspace is not closed before the answer is run; that may be done more than once.
    Runnable hold() {
        held++;
        boolean[] isHeld = {true};
        return () -> {
            if (isHeld[0]) {
                isHeld[0] = false;
                held--;
                goOn();
            }
        };
    }

    private void goOn() {
        if (held == 0) {
            List<Runnable> next = List.copyOf(waiting);
            waiting.clear();
            next.forEach(Runnable::run);
        }
    }

    /// Tries at once to write what could not be written.
    public void retry() {
        saving.retry();
    }

    /// Forgets what could not be written. What is shown may differ from what is stored until the
    /// workspace is opened again.
    public void giveUp() {
        saving.discard();
    }

    /// Copies the workspace to another folder and goes on there, with all that could not be written
    /// where it was. Work may go on meanwhile. After a failure all is as before.
    ///
    /// @param done hears how safe the work is in the new place
    public void continueIn(
            Path folder, String title, Consumer<SaveState> done, Consumer<Exception> failed) {
        lane.start(
                Job.toTheEnd(
                        title,
                        _ -> {
                            store.continueIn(folder);
                            return folder;
                        },
                        _ -> settle(done),
                        failed));
    }

    /// @param done hears how safe the work is once all that can be written is
    void settle(Consumer<SaveState> done) {
        saving.retry();
        Runnable tell = () -> done.accept(saving.state().get());
        lane.start(Job.<@Nullable Void>quiet(_ -> null, _ -> tell.run(), _ -> tell.run()));
    }

    void close(Consumer<SaveState> done) {
        waiting.add(() -> settle(state -> closeStore(state, done)));
        goOn();
    }

    /// Closes the workspace without what could not be written.
    public void discard(Runnable done) {
        saving.discard();
        settle(state -> closeStore(state, _ -> done.run()));
    }

    private void closeStore(SaveState state, Consumer<SaveState> done) {
        if (state instanceof SaveState.Unsaved) {
            done.accept(state);
            return;
        }
        lane.start(
                Job.<@Nullable Void>quiet(
                        _ -> {
                            store.close();
                            return null;
                        },
                        _ -> done.accept(saving.state().get()),
                        _ -> done.accept(saving.state().get())));
    }
}
