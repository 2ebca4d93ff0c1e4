package dev.postil.task;

import java.util.concurrent.CancellationException;

/// What running work tells about itself, and where it learns that it shall stop. Any thread.
public interface Progress {

    /// For work whose progress nobody follows.
    Progress NONE =
            new Progress() {
                @Override
                public void report(double fraction, String words) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /// Tells how far the work is.
    ///
    /// @param fraction 0 to 1, or negative where it is not known
    /// @param words what is being done just now
    void report(double fraction, String words);

    boolean isCancelled();

    /// Ends the work here if it was asked to stop.
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
