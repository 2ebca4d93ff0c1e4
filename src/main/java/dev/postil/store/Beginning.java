package dev.postil.store;

import java.util.UUID;

/// What a workspace was before its first line: with it, and all lines, its database can be made
/// anew.
record Beginning(UUID id, String title) {

    /// Makes the database and does `more` in the same transaction.
    void makeDatabase(String name, Failures failures, Database.Work<?> more) throws StoreException {
        Database.create(
                name,
                failures,
                connection -> {
                    Schema.CURRENT.make(connection);
                    Sentinel.create(connection, id, title);
                    return more.on(connection);
                });
    }
}
