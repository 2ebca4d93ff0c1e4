package dev.postil.task;

/// Base of backgrounds that differ in how they start what runs beside the lanes: lanes do their
/// work at once, and what is put off waits until it is asked for.
public abstract class Forwarding implements Background {

    protected final DirectBackground direct = new DirectBackground();

    @Override
    public Background lane(String name) {
        return direct;
    }

    @Override
    public final void later(Object key, long millis, Runnable action) {
        direct.later(key, millis, action);
    }

    @Override
    public final void now(Object key) {
        direct.now(key);
    }
}
