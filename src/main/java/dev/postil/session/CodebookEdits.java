package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The edits of one state of a codebook. Pure: what an edit does is a value, done by
/// [CodebookEditing]. What is asked of a thing that is not there is [CodebookEdit#NOTHING].
public final class CodebookEdits {

    private final Codebook codebook;
    private final Instant now;
    private final TagTree tree;

    public CodebookEdits(Codebook codebook, Instant now) {
        this.codebook = codebook;
        this.now = now;
        tree = new TagTree(codebook);
    }

    public Codebook codebook() {
        return codebook;
    }

    /// The time to stamp what is edited with.
    public Instant now() {
        return now;
    }

    /// Adds a tag, or puts another state in its place; kind and place change by [#move].
    public CodebookEdit put(Tag after) {
        Tag before = codebook.tag(after.id()).orElse(null);
        return after.equals(before) ? CodebookEdit.NOTHING : one(new Change.OfTag(before, after));
    }

    /// Adds a kind at the end, or puts another state in its place.
    public CodebookEdit put(Kind after) {
        Kind before = codebook.kind(after.id()).orElse(null);
        int size = codebook.kinds().size();
        int position = before == null ? size : codebook.kinds().indexOf(before);
        return after.equals(before)
                ? CodebookEdit.NOTHING
                : one(new Change.OfKind(before, after, position));
    }

    /// Adds a link type, or puts another state in its place.
    public CodebookEdit put(LinkType after) {
        LinkType before = codebook.linkType(after.id()).orElse(null);
        return after.equals(before)
                ? CodebookEdit.NOTHING
                : one(new Change.OfLinkType(before, after));
    }

    /// Puts a kind at another place among the kinds, counted from 0.
    public CodebookEdit move(Kind kind, int position) {
        int from = codebook.kinds().indexOf(kind);
        int to = Math.clamp(position, 0, Math.max(0, codebook.kinds().size() - 1));
        if (from < 0 || from == to) {
            return CodebookEdit.NOTHING;
        }
        List<Change> parts =
                List.of(new Change.OfKind(kind, null, from), new Change.OfKind(null, kind, to));
        return new CodebookEdit(Reason.EDIT_CODEBOOK, parts, Retagging.NONE);
    }

    /// Moves a tag with all below it under another tag, or to the top of a kind.
    ///
    /// @param parent null for the top of `kind`; else `kind` is the parent's
    public CodebookEdit move(UUID id, String kind, @Nullable UUID parent) {
        Tag tag = codebook.tag(id).orElse(null);
        if (tag == null || !canMove(id, kind, parent)) {
            return CodebookEdit.NOTHING;
        }
        Map<Tag, Tag> after = new LinkedHashMap<>();
        after.put(tag, tag.withPlace(kind, parent, now));
        if (!kind.equals(tag.kind())) {
            for (Tag below : tree.branch(tag).subList(1, tree.branch(tag).size())) {
                after.put(below, below.withPlace(kind, below.parent(), now));
            }
        }
        return new CodebookEdit(Reason.MOVE_TAG, changes(after), ofKindsChanged(after));
    }

    /// Whether a tag can stand there: not below itself, and not where it stands already.
    public boolean canMove(UUID id, String kind, @Nullable UUID parent) {
        Tag tag = codebook.tag(id).orElse(null);
        if (tag == null || codebook.kind(kind).isEmpty()) {
            return false;
        }
        if (parent == null) {
            return tree.parent(tag).isPresent() || !tag.kind().equals(kind);
        }
        Tag above = codebook.tag(parent).orElse(null);
        return above != null
                && above.kind().equals(kind)
                && !tree.isWithin(parent, id)
                && !tree.parent(tag).map(Tag::id).equals(Optional.of(parent));
    }

    /// Makes one tag of two: `into` takes over names, passages, links and what is below `from`.
    public CodebookEdit merge(UUID fromId, UUID intoId) {
        Tag from = codebook.tag(fromId).orElse(null);
        Tag into = codebook.tag(intoId).orElse(null);
        if (from == null || into == null || fromId.equals(intoId)) {
            return CodebookEdit.NOTHING;
        }
        boolean below = tree.isWithin(intoId, fromId);
        UUID parent = below ? tree.parent(from).map(Tag::id).orElse(null) : into.parent();
        Map<Tag, Tag> after = new LinkedHashMap<>();
        Tag merged = names(from, into).withPlace(into.kind(), parent, now);
        after.put(into, merged);
        for (Tag child : tree.children(fromId)) {
            if (!child.id().equals(intoId)) {
                takeIn(child, merged, after);
            }
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfTag(from, null));
        changes.addAll(changes(after));
        Map<Tag, Optional<Tag>> becomes = new LinkedHashMap<>(ofKindsChanged(after).tags());
        becomes.put(from, Optional.of(merged));
        return new CodebookEdit(Reason.MERGE_TAGS, changes, Retagging.of(becomes));
    }

    private void takeIn(Tag child, Tag into, Map<Tag, Tag> after) {
        after.put(child, child.withPlace(into.kind(), into.id(), now));
        if (!into.kind().equals(child.kind())) {
            for (Tag below : tree.branch(child).subList(1, tree.branch(child).size())) {
                after.put(below, below.withPlace(into.kind(), below.parent(), now));
            }
        }
    }

    private Tag names(Tag from, Tag into) {
        Set<String> aliases = new LinkedHashSet<>(into.aliases());
        aliases.add(from.label());
        aliases.addAll(from.aliases());
        aliases.removeIf(alias -> alias.equalsIgnoreCase(into.label()));
        String definition = into.definition() == null ? from.definition() : into.definition();
        return into.withAliases(List.copyOf(aliases), now).withDefinition(definition, now);
    }

    /// Makes a tag beside another that takes over some of its passages.
    public CodebookEdit split(UUID id, UUID fresh, String label, Set<UUID> passages) {
        Tag tag = codebook.tag(id).orElse(null);
        if (tag == null || label.isBlank()) {
            return CodebookEdit.NOTHING;
        }
        Tag made =
                new Tag(
                        fresh,
                        tag.kind(),
                        tag.parent(),
                        label.strip(),
                        null,
                        List.of(),
                        tag.colour(),
                        now);
        return new CodebookEdit(
                Reason.SPLIT_TAG,
                List.of(new Change.OfTag(null, made)),
                new Retagging(Map.of(tag, Optional.of(made)), Set.of(), passages));
    }

    /// Removes a tag; what is below it moves up.
    public CodebookEdit deleteTag(UUID id) {
        Tag tag = codebook.tag(id).orElse(null);
        if (tag == null) {
            return CodebookEdit.NOTHING;
        }
        UUID parent = tree.parent(tag).map(Tag::id).orElse(null);
        Map<Tag, Tag> after = new LinkedHashMap<>();
        for (Tag child : tree.children(id)) {
            after.put(child, child.withPlace(child.kind(), parent, now));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfTag(tag, null));
        changes.addAll(changes(after));
        return new CodebookEdit(
                Reason.DELETE_TAG, changes, Retagging.of(Map.of(tag, Optional.empty())));
    }

    /// Removes a kind with all its tags; link types no longer lead from it or to it.
    public CodebookEdit deleteKind(String id) {
        Kind kind = codebook.kind(id).orElse(null);
        if (kind == null) {
            return CodebookEdit.NOTHING;
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfKind(kind, null, codebook.kinds().indexOf(kind)));
        Map<Tag, Optional<Tag>> gone = new LinkedHashMap<>();
        for (Tag tag : codebook.tags()) {
            if (tag.kind().equals(id)) {
                changes.add(new Change.OfTag(tag, null));
                gone.put(tag, Optional.empty());
            }
        }
        for (LinkType type : codebook.linkTypes()) {
            LinkType after =
                    new LinkType(
                            type.id(),
                            type.label(),
                            type.inverse(),
                            without(type.from(), id),
                            without(type.to(), id));
            if (!after.equals(type)) {
                changes.add(new Change.OfLinkType(type, after));
            }
        }
        return new CodebookEdit(Reason.DELETE_KIND, changes, new Retagging(gone, Set.of(id), null));
    }

    private static @Nullable List<String> without(@Nullable List<String> kinds, String kind) {
        return kinds == null ? null : kinds.stream().filter(it -> !it.equals(kind)).toList();
    }

    private static CodebookEdit one(Change change) {
        return new CodebookEdit(Reason.EDIT_CODEBOOK, List.of(change), Retagging.NONE);
    }

    private static List<Change> changes(Map<Tag, Tag> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((before, becomes) -> changes.add(new Change.OfTag(before, becomes)));
        return changes;
    }

    /// Passages name the kind of each tag, so they change where it does.
    private static Retagging ofKindsChanged(Map<Tag, Tag> after) {
        Map<Tag, Optional<Tag>> moved = new LinkedHashMap<>();
        after.forEach(
                (before, becomes) -> {
                    if (!before.kind().equals(becomes.kind())) {
                        moved.put(before, Optional.of(becomes));
                    }
                });
        return Retagging.of(moved);
    }
}
