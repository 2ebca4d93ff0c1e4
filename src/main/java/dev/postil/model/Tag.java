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

    public Tag withLabel(String label, Instant at) {
        return new Tag(id, kind, parent, label, definition, aliases, colour, at);
    }

    public Tag withDefinition(@Nullable String definition, Instant at) {
        return new Tag(id, kind, parent, label, definition, aliases, colour, at);
    }

    public Tag withAliases(List<String> aliases, Instant at) {
        return new Tag(id, kind, parent, label, definition, aliases, colour, at);
    }

    public Tag withColour(@Nullable String colour, Instant at) {
        return new Tag(id, kind, parent, label, definition, aliases, colour, at);
    }

    /// The same tag at another place of the codebook.
    public Tag withPlace(String kind, @Nullable UUID parent, Instant at) {
        return new Tag(id, kind, parent, label, definition, aliases, colour, at);
    }
}
