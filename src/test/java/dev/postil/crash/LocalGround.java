package dev.postil.crash;

import dev.postil.store.Restoring;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;

/// The disk as it is.
final class LocalGround implements Visits.Ground {

    @Override
    public Store open(Path folder) throws StoreException {
        return Store.open(folder);
    }

    @Override
    public void restore(Path folder, Path backup) throws StoreException {
        Restoring.restore(folder, backup, Clock.systemUTC());
    }
}
