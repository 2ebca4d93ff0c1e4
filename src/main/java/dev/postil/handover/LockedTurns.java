package dev.postil.handover;

import java.util.concurrent.locks.ReentrantLock;

/// Turns for a program without a thread that owns the session: one at a time, in the order in which
/// they were asked for.
public final class LockedTurns implements Turns {

    // Fair, or a command that takes one turn after the other would let nobody else in.
    private final ReentrantLock lock = new ReentrantLock(true);

    public LockedTurns() {}

    @Override
    public void take(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ask(Runnable answer) {
        if (lock.tryLock()) {
            try {
                answer.run();
            } finally {
                lock.unlock();
            }
        }
    }
}
