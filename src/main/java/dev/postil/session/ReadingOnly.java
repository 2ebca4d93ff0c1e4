package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.ReadOnly;
import dev.postil.store.StoreException.Reason;
import java.time.Instant;
import java.util.List;

/// Why nothing can be changed in the open workspace.
///
/// @param inUse whether another program has it, so that what is read may be out of date; else it
///   may not be written where it is
/// @param at when what is read was copied
public record ReadingOnly(boolean inUse, Instant at) implements Explained {

    static ReadingOnly of(ReadOnly store) {
        return new ReadingOnly(store.reason() == Reason.IN_USE, store.at());
    }

    @Override
    public String messageKey() {
        return inUse ? "readonly.in-use" : "readonly.not-writable";
    }

    @Override
    public List<Object> messageArguments() {
        return List.of();
    }
}
