package dev.postil.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A typed, directed link between two ends.
///
/// @param type id of its [LinkType]
/// @param note the reasoning, or null
public record Link(
        UUID id,
        String type,
        LinkEnd from,
        LinkEnd to,
        @Nullable String note,
        UUID creator,
        Instant created,
        Instant modified) {}
