package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// By what right a workspace is open, and what is held for it until it closes.
sealed interface Holding extends Closeable {

    /// The last line that was surely on disk; 0 where nobody knows.
    long synced() throws IOException;

    /// A line is on disk now.
    void wrote(long sequence) throws IOException;

    /// Why nothing can be written; empty where it can.
    default Optional<ReadOnly> readOnly() {
        return Optional.empty();
    }

    /// This process is the one owner.
    record Owned(WorkspaceLock lock, Head head) implements Holding {

        static Owned take(Disk disk, Folder folder) throws IOException {
            WorkspaceLock lock = WorkspaceLock.take(disk, folder);
            Head head = null;
            try {
                head = new Head(disk, folder.head());
                return new Owned(lock, head);
            } finally {
                if (head == null) {
                    lock.close();
                }
            }
        }

        @Override
        public long synced() throws IOException {
            return head.read();
        }

        @Override
        public void wrote(long sequence) throws IOException {
            head.write(sequence);
        }

        @Override
        public void close() throws IOException {
            try (lock;
                    head) {
                // Both are closed, whatever fails.
            }
        }
    }

    /// A copy of the database in a folder of its own, which goes with it.
    record Copied(Disk disk, Path copy, long synced, Reason reason, Instant at) implements Holding {

        @Override
        public void wrote(long sequence) throws IOException {
            throw new StoreException(reason, null, "opened to read");
        }

        @Override
        public Optional<ReadOnly> readOnly() {
            return Optional.of(new ReadOnly(reason, at));
        }

        @Override
        public void close() throws IOException {
            disk.discard(copy);
        }
    }
}
