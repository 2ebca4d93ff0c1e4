package dev.postil.store;

import dev.postil.task.Progress;
import org.jspecify.annotations.Nullable;

/// Reads on until it is asked to stop.
record Stoppable(DatabaseReader reader, Progress progress) implements DatabaseReader {

    @Override
    public <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException {
        progress.checkCancelled();
        return reader.read(work);
    }
}
