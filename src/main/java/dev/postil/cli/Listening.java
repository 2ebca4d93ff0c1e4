package dev.postil.cli;

import dev.postil.handover.Host;
import dev.postil.handover.Owner;
import dev.postil.handover.RuntimeFolder;
import dev.postil.handover.Turns;
import dev.postil.store.Store;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets other programs reach the owner of a workspace.
public final class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private Listening() {}

    /// Listens for other programs, and writes down where. Blocks, for as long as the disk takes.
    ///
    /// @return empty where that is not possible: then others read a copy
    public static Optional<Owner> begin(
            RuntimeFolder runtime, Store store, Host host, Turns turns) {
        Store.announcement(store.folder())
                .ifPresent(before -> Owner.removeRemains(runtime, before));
        try {
            Owner owner = Owner.listen(runtime, host, turns);
            boolean announced = false;
            try {
                store.announce(owner.address());
                announced = true;
                return Optional.of(owner);
            } finally {
                if (!announced) {
                    owner.close();
                }
            }
        } catch (IOException failure) {
            LOG.warn("Other programs cannot hand over what they were started for", failure);
            return Optional.empty();
        }
    }
}
