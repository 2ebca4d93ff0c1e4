package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The passages of one tag. A passage with two tags stands in both groups.
///
/// @param kind id of the kind; null for passages without any tag
/// @param tag null for passages that have the kind alone
record TagGroup(@Nullable String kind, @Nullable UUID tag, List<Annotation> passages) {

    private record Key(@Nullable String kind, @Nullable UUID tag) {
        static final Key NONE = new Key(null, null);
    }

    TagGroup {
        passages = List.copyOf(passages);
    }

    /// In the order of the codebook, each kind's unnamed passages after its tags, those without a
    /// tag last.
    static List<TagGroup> of(List<Annotation> annotations, Codebook codebook) {
        Map<Key, List<Annotation>> found = new HashMap<>();
        for (Annotation annotation : annotations) {
            for (TagUse use : annotation.tags()) {
                put(found, new Key(use.kind(), use.tag()), annotation);
            }
            if (annotation.tags().isEmpty()) {
                put(found, Key.NONE, annotation);
            }
        }
        return found.keySet().stream()
                .sorted(order(codebook))
                .map(key -> new TagGroup(key.kind(), key.tag(), found.getOrDefault(key, List.of())))
                .toList();
    }

    private static void put(Map<Key, List<Annotation>> found, Key key, Annotation annotation) {
        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(annotation);
    }

    private static Comparator<Key> order(Codebook codebook) {
        Map<UUID, Tag> tags =
                codebook.tags().stream()
                        .collect(Collectors.toMap(Tag::id, tag -> tag, (first, _) -> first));
        Comparator<Tag> byPath = Comparator.nullsLast(Order.tags(codebook));
        return Comparator.comparing(Key::kind, Comparator.nullsLast(Order.kinds(codebook)))
                .thenComparing(key -> tagOf(tags, key), byPath)
                .thenComparing(Key::tag, Comparator.nullsLast(Order.IDS));
    }

    private static @Nullable Tag tagOf(Map<UUID, Tag> tags, Key key) {
        UUID tag = key.tag();
        return tag == null ? null : tags.get(tag);
    }
}
