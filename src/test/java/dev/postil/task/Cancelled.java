package dev.postil.task;

/// The progress of work that was asked to stop before it began.
public final class Cancelled implements Progress {

    @Override
    public void report(double fraction, String words) {}

    @Override
    public boolean isCancelled() {
        return true;
    }
}
