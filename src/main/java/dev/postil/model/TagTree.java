package dev.postil.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tags of a codebook as trees, each tree of one kind, siblings by label.
///
/// A tag whose parent is missing, of another kind or below itself stands at the top, so that every
/// tag is found whatever a file brought in.
public final class TagTree {

    private static final Comparator<Tag> BY_LABEL =
            Comparator.comparing(Tag::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Tag::label, Order.STRINGS)
                    .thenComparing(Tag::id, Order.IDS);

    private final Map<UUID, Tag> tags = new LinkedHashMap<>();
    private final Map<UUID, List<Tag>> children = new LinkedHashMap<>();
    private final Map<String, List<Tag>> tops = new LinkedHashMap<>();

    public TagTree(Codebook codebook) {
        codebook.tags().forEach(tag -> tags.putIfAbsent(tag.id(), tag));
        for (Tag tag : tags.values().stream().sorted(BY_LABEL).toList()) {
            parent(tag)
                    .ifPresentOrElse(
                            parent -> list(children, parent.id()).add(tag),
                            () -> list(tops, tag.kind()).add(tag));
        }
    }

    /// The tags of a kind that stand below no other.
    public List<Tag> tops(String kind) {
        return List.copyOf(tops.getOrDefault(kind, List.of()));
    }

    /// The tags right below one.
    public List<Tag> children(UUID tag) {
        return List.copyOf(children.getOrDefault(tag, List.of()));
    }

    /// A tag with all that stand below it, each before those below it.
    public List<Tag> branch(Tag tag) {
        List<Tag> branch = new ArrayList<>();
        branch.add(tag);
        for (int i = 0; i < branch.size(); i++) {
            branch.addAll(children(branch.get(i).id()));
        }
        return branch;
    }

    /// Whether `tag` is `above` or stands somewhere below it.
    public boolean isWithin(UUID tag, UUID above) {
        Tag current = tags.get(tag);
        while (current != null) {
            if (current.id().equals(above)) {
                return true;
            }
            current = parent(current).orElse(null);
        }
        return false;
    }

    /// The tag that one stands below.
    public Optional<Tag> parent(Tag tag) {
        return isInCircle(tag) ? Optional.empty() : Optional.ofNullable(over(tag));
    }

    private @Nullable Tag over(Tag tag) {
        UUID id = tag.parent();
        Tag parent = id == null ? null : tags.get(id);
        return parent == null || !parent.kind().equals(tag.kind()) ? null : parent;
    }

    private boolean isInCircle(Tag tag) {
        Set<UUID> seen = new HashSet<>();
        Tag current = over(tag);
        while (current != null && seen.add(current.id())) {
            if (current.id().equals(tag.id())) {
                return true;
            }
            current = over(current);
        }
        return false;
    }

    private static <K> List<Tag> list(Map<K, List<Tag>> lists, K key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}
