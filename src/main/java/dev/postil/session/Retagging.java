package dev.postil.session;

import dev.postil.model.FieldValue;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of tags wherever they stand: on passages and documents, at the ends of links.
///
/// @param tags for each tag what stands in its place; empty where nothing does
/// @param kinds ids of kinds of which nothing stays
/// @param passages the annotations it is limited to; null for everything that bears the tags
public record Retagging(
        Map<Tag, Optional<Tag>> tags, Set<String> kinds, @Nullable Set<UUID> passages) {

    /// Nothing becomes of anything.
    public static final Retagging NONE = new Retagging(Map.of(), Set.of(), null);

    public Retagging {
        tags = Map.copyOf(tags);
        kinds = Set.copyOf(kinds);
        passages = passages == null ? null : Set.copyOf(passages);
    }

    static Retagging of(Map<Tag, Optional<Tag>> tags) {
        return new Retagging(tags, Set.of(), null);
    }

    boolean isNothing() {
        return tags.isEmpty() && kinds.isEmpty();
    }

    /// The same, prepared for very many uses.
    Rules rules() {
        Map<UUID, Optional<Tag>> byId = new HashMap<>();
        tags.forEach((tag, becomes) -> byId.put(tag.id(), becomes));
        return new Rules(byId, kinds, passages);
    }

    /// A retagging that is looked into by id.
    record Rules(Map<UUID, Optional<Tag>> tags, Set<String> kinds, @Nullable Set<UUID> passages) {

        boolean concerns(UUID annotation) {
            return passages == null || passages.contains(annotation);
        }

        boolean concernsAll() {
            return passages == null;
        }

        /// The uses as they become; the very same list where nothing changes. Where two become one,
        /// what was filled in is kept of both, and the one that was there first is not overruled.
        List<TagUse> uses(List<TagUse> uses) {
            if (uses.stream().allMatch(use -> becomes(use).filter(use::sameTag).isPresent())) {
                return uses;
            }
            List<TagUse> changed = new ArrayList<>();
            uses.stream().filter(this::stays).forEach(changed::add);
            for (TagUse use : uses) {
                if (!stays(use)) {
                    becomes(use).ifPresent(moved -> put(changed, moved, use));
                }
            }
            return changed;
        }

        private boolean stays(TagUse use) {
            return becomes(use).filter(use::sameTag).isPresent();
        }

        private static void put(List<TagUse> uses, TagUse moved, TagUse before) {
            for (int i = 0; i < uses.size(); i++) {
                TagUse there = uses.get(i);
                boolean named = !moved.kind().equals(before.kind()) && there.isUnnamed();
                if (there.sameTag(moved)) {
                    uses.set(i, filled(there, there, moved));
                    return;
                } else if (named && there.kind().equals(moved.kind())) {
                    uses.set(i, filled(moved, moved, there));
                    return;
                }
            }
            uses.add(moved);
        }

        /// `use` with the fields of `first`, and those of `second` that `first` leaves open.
        private static TagUse filled(TagUse use, TagUse first, TagUse second) {
            Map<String, FieldValue> fields = new LinkedHashMap<>(second.fields());
            fields.putAll(first.fields());
            return new TagUse(use.kind(), use.tag(), fields, use.creator(), use.created());
        }

        private Optional<TagUse> becomes(TagUse use) {
            UUID tag = use.tag();
            if (tag != null && tags.containsKey(tag)) {
                return tags.get(tag)
                        .map(
                                to ->
                                        new TagUse(
                                                to.kind(),
                                                to.id(),
                                                use.fields(),
                                                use.creator(),
                                                use.created()));
            }
            return kinds.contains(use.kind()) ? Optional.empty() : Optional.of(use);
        }

        /// The end of a link as it becomes: a passage stays when its tag goes, a tag alone leaves
        /// nothing.
        Optional<LinkEnd> end(LinkEnd end) {
            UUID tag = end.tag();
            UUID annotation = end.annotation();
            if (annotation != null ? !concerns(annotation) : !concernsAll()) {
                return Optional.of(end);
            }
            if (tag != null && tags.containsKey(tag)) {
                return tags.get(tag)
                        .map(to -> new LinkEnd(annotation, to.kind(), to.id()))
                        .or(() -> alone(annotation));
            }
            String kind = end.kind();
            return kind != null && kinds.contains(kind) ? alone(annotation) : Optional.of(end);
        }

        private static Optional<LinkEnd> alone(@Nullable UUID annotation) {
            return Optional.ofNullable(annotation).map(id -> new LinkEnd(id, null, null));
        }
    }
}
