package dev.postil.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The kinds, tags and link types of a workspace.
///
/// @param kinds in the user's order
public record Codebook(List<Kind> kinds, List<Tag> tags, List<LinkType> linkTypes) {

    public static final Codebook EMPTY = new Codebook(List.of(), List.of(), List.of());

    public Codebook {
        kinds = List.copyOf(kinds);
        tags = List.copyOf(tags);
        linkTypes = List.copyOf(linkTypes);
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public Optional<Tag> tag(UUID id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).findFirst();
    }

    public Optional<LinkType> linkType(String id) {
        return linkTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /// The tag's label, or the kind's where the use is unnamed.
    public String label(TagUse use) {
        return Optional.ofNullable(use.tag())
                .flatMap(this::tag)
                .map(Tag::label)
                .or(() -> kind(use.kind()).map(Kind::label))
                .orElse(use.kind());
    }
}
