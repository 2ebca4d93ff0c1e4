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
        Instant modified) {

    public Link withType(String type, Instant at) {
        return new Link(id, type, from, to, note, creator, created, at);
    }

    public Link withEnds(LinkEnd from, LinkEnd to, Instant at) {
        return new Link(id, type, from, to, note, creator, created, at);
    }

    public Link withNote(@Nullable String note, Instant at) {
        return new Link(id, type, from, to, note, creator, created, at);
    }

    /// Whether both say the same, whoever said it and why.
    public boolean saysTheSame(Link other) {
        return type.equals(other.type) && from.equals(other.from) && to.equals(other.to);
    }
}
