package dev.postil.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The orders that lists and files keep, so that they are the same in every program that reads
/// them.
///
/// Words go by code point and ids as lower-case text; Java's own orders differ from both, as it
/// compares strings by UTF-16 unit and ids as signed numbers.
public final class Order {

    /// By code point.
    public static final Comparator<String> STRINGS = Order::compareCodePoints;

    /// As lower-case text.
    public static final Comparator<UUID> IDS = Order::compareIds;

    /// By name, then id.
    public static final Comparator<Person> PEOPLE =
            Comparator.comparing(Person::name, STRINGS).thenComparing(Person::id, IDS);

    /// By title, then id.
    public static final Comparator<Document> DOCUMENTS =
            Comparator.comparing(Document::title, STRINGS).thenComparing(Document::id, IDS);

    /// By annotation, kind and tag; what is missing comes first.
    public static final Comparator<LinkEnd> LINK_ENDS =
            Comparator.comparing(LinkEnd::annotation, Comparator.nullsFirst(IDS))
                    .thenComparing(LinkEnd::kind, Comparator.nullsFirst(STRINGS))
                    .thenComparing(LinkEnd::tag, Comparator.nullsFirst(IDS));

    /// By type, from, to, id.
    public static final Comparator<Link> LINKS =
            Comparator.comparing(Link::type, STRINGS)
                    .thenComparing(Link::from, LINK_ENDS)
                    .thenComparing(Link::to, LINK_ENDS)
                    .thenComparing(Link::id, IDS);

    private Order() {}

    /// Kinds in the codebook's order, those it does not have after them.
    public static Comparator<String> kinds(Codebook codebook) {
        List<String> known = codebook.kinds().stream().map(Kind::id).toList();
        return Comparator.comparingInt((String kind) -> rank(known, kind)).thenComparing(STRINGS);
    }

    /// By kind, path from the outermost tag, id. Made once for a codebook and used for many tags.
    public static Comparator<Tag> tags(Codebook codebook) {
        Map<UUID, Tag> tags = byId(codebook);
        Map<UUID, List<String>> paths = new HashMap<>();
        return Comparator.comparing(Tag::kind, kinds(codebook))
                .thenComparing(
                        tag -> paths.computeIfAbsent(tag.id(), _ -> path(tags, tag)),
                        Order::comparePaths)
                .thenComparing(Tag::id, IDS);
    }

    /// By kind, then label; the kind alone before its tags where labels are equal. Made once for a
    /// codebook and used for many.
    public static Comparator<TagUse> uses(Codebook codebook) {
        Map<UUID, Tag> tags = byId(codebook);
        return Comparator.comparing(TagUse::kind, kinds(codebook))
                .thenComparing(use -> label(codebook, tags, use), STRINGS)
                .thenComparing(TagUse::tag, Comparator.nullsFirst(IDS));
    }

    /// The labels from the outermost tag down to this one.
    public static List<String> path(Codebook codebook, Tag tag) {
        return path(byId(codebook), tag);
    }

    private static List<String> path(Map<UUID, Tag> tags, Tag tag) {
        List<String> upwards = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Tag current = tag;
        while (current != null && seen.add(current.id())) {
            upwards.add(current.label());
            UUID parent = current.parent();
            current = parent == null ? null : tags.get(parent);
        }
        return upwards.reversed();
    }

    private static String label(Codebook codebook, Map<UUID, Tag> tags, TagUse use) {
        UUID id = use.tag();
        Tag tag = id == null ? null : tags.get(id);
        return tag == null ? codebook.label(use) : tag.label();
    }

    private static Map<UUID, Tag> byId(Codebook codebook) {
        return codebook.tags().stream()
                .collect(Collectors.toMap(Tag::id, tag -> tag, (first, _) -> first));
    }

    private static int rank(List<String> known, String kind) {
        int index = known.indexOf(kind);
        return index < 0 ? known.size() : index;
    }

    private static int comparePaths(List<String> one, List<String> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = compareCodePoints(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareCodePoints(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for code points above all others, yet below U+E000 as units.
                boolean sameSide = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameSide ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int compareIds(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
