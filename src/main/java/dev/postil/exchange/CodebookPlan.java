package dev.postil.exchange;

import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What reading a codebook into another one does. Kinds are the same by id or label, tags by id,
/// label or alias within their kind, whatever the case. Nothing goes: aliases and fields are added;
/// definition, colour and place are the file's where it says any, unless only an alias fits.
///
/// @param parts in order; nothing to do where there are none
/// @param kinds how many are new, as for `tags` and `linkTypes`
/// @param changed kinds and tags that are there and change
public record CodebookPlan(List<Change> parts, int kinds, int tags, int linkTypes, int changed) {

    public CodebookPlan {
        parts = List.copyOf(parts);
    }

    /// Works out what reading `file` into `present` does.
    public static CodebookPlan of(Codebook present, Codebook file, Instant now) {
        return new Planner(present, file, now).plan();
    }

    private static final class Planner {

        private final Codebook present;
        private final Codebook file;
        private final Instant now;
        private final List<Change> parts = new ArrayList<>();
        private final Map<String, String> kindIds = new HashMap<>();
        private final Map<UUID, UUID> tagIds = new HashMap<>();
        private final Map<UUID, Tag> tags = new LinkedHashMap<>();
        private int newKinds;
        private int newTags;
        private int newTypes;
        private int changed;

        Planner(Codebook present, Codebook file, Instant now) {
            this.present = present;
            this.file = file;
            this.now = now;
            present.tags().forEach(tag -> tags.put(tag.id(), tag));
        }

        CodebookPlan plan() {
            file.kinds().forEach(this::kind);
            TagTree tree = new TagTree(file);
            for (Kind kind : file.kinds()) {
                tree.tops(kind.id()).stream()
                        .flatMap(top -> tree.branch(top).stream())
                        .forEach(tag -> tag(tree, tag));
            }
            file.linkTypes().forEach(this::linkType);
            return new CodebookPlan(parts, newKinds, newTags, newTypes, changed);
        }

        private void kind(Kind kind) {
            Kind known =
                    present.kind(kind.id())
                            .or(
                                    () ->
                                            present.kinds().stream()
                                                    .filter(
                                                            it ->
                                                                    it.label()
                                                                            .equalsIgnoreCase(
                                                                                    kind.label()))
                                                    .findFirst())
                            .orElse(null);
            if (known == null) {
                kindIds.put(kind.id(), kind.id());
                int position = present.kinds().size() + newKinds++;
                parts.add(new Change.OfKind(null, withFreeKey(kind), position));
                return;
            }
            kindIds.put(kind.id(), known.id());
            List<Field> fields = new ArrayList<>(known.fields());
            kind.fields().stream()
                    .filter(more -> fields.stream().noneMatch(it -> it.id().equals(more.id())))
                    .forEach(fields::add);
            if (fields.size() > known.fields().size()) {
                changed++;
                int position = present.kinds().indexOf(known);
                parts.add(new Change.OfKind(known, known.withFields(fields), position));
            }
        }

        private Kind withFreeKey(Kind kind) {
            boolean taken =
                    Stream.concat(
                                    present.kinds().stream(),
                                    parts.stream()
                                            .filter(Change.OfKind.class::isInstance)
                                            .map(part -> ((Change.OfKind) part).subject()))
                            .anyMatch(it -> it.key().equalsIgnoreCase(kind.key()));
            return taken ? kind.withKey("") : kind;
        }

        private void tag(TagTree tree, Tag tag) {
            String kind = kindIds.getOrDefault(tag.kind(), tag.kind());
            UUID parent =
                    tree.parent(tag)
                            .map(above -> tagIds.getOrDefault(above.id(), above.id()))
                            .orElse(null);
            Tag known = known(kind, tag);
            if (known == null) {
                newTags++;
                UUID id = tags.containsKey(tag.id()) ? UUID.randomUUID() : tag.id();
                tagIds.put(tag.id(), id);
                Tag made =
                        new Tag(
                                id,
                                kind,
                                parent,
                                tag.label(),
                                tag.definition(),
                                tag.aliases(),
                                tag.colour(),
                                tag.modified());
                tags.put(id, made);
                parts.add(new Change.OfTag(null, made));
                return;
            }
            tagIds.put(tag.id(), known.id());
            Tag after = joined(known, tag, parent);
            if (!after.equals(known)) {
                changed++;
                Tag stamped = after.withLabel(after.label(), now);
                tags.put(known.id(), stamped);
                parts.add(new Change.OfTag(known, stamped));
            }
        }

        private @Nullable Tag known(String kind, Tag tag) {
            Tag same = tags.get(tag.id());
            if (same != null && same.kind().equals(kind)) {
                return same;
            }
            Optional<Tag> byLabel = named(kind, tag.label(), true);
            return byLabel.or(() -> named(kind, tag.label(), false)).orElse(null);
        }

        /// Only what was there before the file: two tags of the file are never one.
        private Optional<Tag> named(String kind, String label, boolean byLabel) {
            return present.tags().stream()
                    .map(it -> Objects.requireNonNull(tags.get(it.id())))
                    .filter(it -> it.kind().equals(kind) && !tagIds.containsValue(it.id()))
                    .filter(
                            it ->
                                    byLabel
                                            ? it.label().equalsIgnoreCase(label)
                                            : it.aliases().stream()
                                                    .anyMatch(label::equalsIgnoreCase))
                    .findFirst();
        }

        private Tag joined(Tag known, Tag tag, @Nullable UUID parent) {
            boolean sameLabel =
                    known.id().equals(tag.id()) || known.label().equalsIgnoreCase(tag.label());
            Set<String> aliases = new LinkedHashSet<>(known.aliases());
            for (String alias : tag.aliases()) {
                if (aliases.stream().noneMatch(alias::equalsIgnoreCase)
                        && !alias.equalsIgnoreCase(known.label())) {
                    aliases.add(alias);
                }
            }
            boolean fill = sameLabel || known.definition() == null;
            String definition =
                    tag.definition() == null || !fill ? known.definition() : tag.definition();
            String colour = tag.colour() == null || !sameLabel ? known.colour() : tag.colour();
            boolean moves =
                    parent != null
                            && sameLabel
                            && !parent.equals(known.parent())
                            && !isWithin(parent, known.id());
            return new Tag(
                    known.id(),
                    known.kind(),
                    moves ? parent : known.parent(),
                    known.label(),
                    definition,
                    List.copyOf(aliases),
                    colour,
                    known.modified());
        }

        private boolean isWithin(UUID tag, UUID above) {
            return new TagTree(new Codebook(present.kinds(), List.copyOf(tags.values()), List.of()))
                    .isWithin(tag, above);
        }

        private void linkType(LinkType type) {
            boolean known =
                    present.linkTypes().stream()
                            .anyMatch(
                                    it ->
                                            it.id().equals(type.id())
                                                    || it.label().equalsIgnoreCase(type.label()));
            if (!known) {
                newTypes++;
                parts.add(
                        new Change.OfLinkType(
                                null,
                                new LinkType(
                                        type.id(),
                                        type.label(),
                                        type.inverse(),
                                        kinds(type.from()),
                                        kinds(type.to()))));
            }
        }

        private @Nullable List<String> kinds(@Nullable List<String> ids) {
            return ids == null
                    ? null
                    : ids.stream().map(id -> kindIds.getOrDefault(id, id)).distinct().toList();
        }
    }
}
