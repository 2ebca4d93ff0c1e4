package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// By what right a workspace is open, and what is held for it until it closes.
sealed interface Holding extends Closeable {

    /// Why nothing can be written; empty where it can.
    default Optional<ReadOnly> readOnly() {
        return Optional.empty();
    }

    /// This process is the one owner.
    record Owned(WorkspaceLock lock) implements Holding {

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }

    /// A copy of the database in a folder of its own, which goes with it.
    record Copied(Disk disk, Path copy, Reason reason, Instant at) implements Holding {

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
