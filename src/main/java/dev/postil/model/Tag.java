package dev.postil.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A named tag of one kind: an entry of the codebook.
///
/// @param kind id of its [Kind]
/// @param aliases other names of the same thing, in the user's order
/// @param colour `#RRGGBB` where it differs from its kind's
public record Tag(
        UUID id,
        String kind,
        @Nullable UUID parent,
        String label,
        @Nullable String definition,
        List<String> aliases,
        @Nullable String colour,
        Instant modified) {

    public Tag {
        aliases = List.copyOf(aliases);
    }
}
