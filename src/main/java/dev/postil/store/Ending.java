package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Has work beside others in a workspace, such as a backup, end when the workspace is closed: from
/// then on the folder may be another program's. Any thread.
final class Ending {

    private final ReadWriteLock work = new ReentrantReadWriteLock();
    private volatile boolean hasBegun;

    /// What takes long.
    interface Work<R> {
        R run() throws IOException;
    }

    /// What is done when nothing is at work any more.
    interface Closing {
        void close() throws StoreException;
    }

    /// Does work that closing waits for, once it has reached its next [#check].
    <R> R before(Work<R> piece) throws IOException {
        work.readLock().lock();
        try {
            check();
            return piece.run();
        } finally {
            work.readLock().unlock();
        }
    }

    /// Lets no more work begin.
    void announce() {
        hasBegun = true;
    }

    /// Lets no more work begin, waits until what had begun has ended, and then closes.
    void then(Closing closing) throws StoreException {
        announce();
        work.writeLock().lock();
        try {
            closing.close();
        } finally {
            work.writeLock().unlock();
        }
    }

    /// A place where work may end.
    ///
    /// @throws StoreException where it has to
    void check() throws StoreException {
        if (hasBegun) {
            throw new StoreException(Reason.CLOSED, null, "the workspace was closed meanwhile");
        }
    }

    /// The same, which ends between two reads.
    DatabaseReader checked(DatabaseReader reader) {
        return new DatabaseReader() {
            @Override
            public <R extends @Nullable Object> R read(Database.Work<R> piece)
                    throws StoreException {
                check();
                return reader.read(piece);
            }
        };
    }

    /// The same, which ends between two reads of a block.
    InputStream checked(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                check();
                return super.read(into, from, length);
            }
        };
    }
}
