package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.time.Instant;

/// A workspace that is open to be read only.
///
/// @param reason [Reason#IN_USE] or [Reason#READ_ONLY]
/// @param at when what is read was copied
public record ReadOnly(Reason reason, Instant at) {}
