package dev.postil.store;

import org.jspecify.annotations.Nullable;

/// Where the rows of a workspace can be read.
interface DatabaseReader {

    /// Does work that changes nothing.
    <R extends @Nullable Object> R read(Database.Work<R> work) throws StoreException;
}
