package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings tags together: by id, else by kind and label, so that two people who named the same thing
/// have one tag for it.
final class TagMerge {

    private record Name(String kind, String label) {
        static Name of(Tag tag) {
            return new Name(tag.kind(), tag.label());
        }
    }

    private final Codebook codebook;
    private final Map<UUID, Tag> present;
    private final Map<Name, List<Tag>> presentByName;
    private final References references;
    private final Tally tally;
    private final Warnings warnings;
    private final Map<UUID, Tag> inFile = new LinkedHashMap<>();
    private final Map<Name, Integer> namesInFile = new HashMap<>();

    TagMerge(Codebook codebook, References references, Tally tally, Warnings warnings) {
        this.codebook = codebook;
        this.present =
                codebook.tags().stream().collect(Collectors.toMap(Tag::id, Function.identity()));
        this.presentByName = codebook.tags().stream().collect(Collectors.groupingBy(Name::of));
        this.references = references;
        this.tally = tally;
        this.warnings = warnings;
    }

    void merge(Codebook file) {
        for (Tag tag : file.tags()) {
            if (inFile.putIfAbsent(tag.id(), tag) == null) {
                namesInFile.merge(Name.of(tag), 1, Integer::sum);
            } else {
                warnings.add("exchange.warning.twice", tag.id().toString());
            }
        }
        present.values().forEach(references::knowTag);
        inFile.values().forEach(tag -> identify(file, tag));
        inFile.values().stream()
                .filter(tag -> references.tag(tag.id()) == null)
                .forEach(references::knowTag);
        Set<UUID> done = new HashSet<>();
        inFile.values().forEach(tag -> settleWithParents(tag, done));
    }

    /// Looks for the same tag under another id.
    private void identify(Codebook file, Tag tag) {
        List<Tag> alike =
                presentByName.getOrDefault(Name.of(tag), List.of()).stream()
                        .filter(it -> !inFile.containsKey(it.id()))
                        .toList();
        if (present.containsKey(tag.id()) || alike.isEmpty()) {
            return;
        }
        List<String> path = Order.path(file, tag);
        List<Tag> samePath =
                alike.stream().filter(it -> Order.path(codebook, it).equals(path)).toList();
        boolean isOnlyOne = namesInFile.getOrDefault(Name.of(tag), 0) == 1 && alike.size() == 1;
        if (samePath.size() == 1) {
            references.identify(tag.id(), samePath.getFirst().id());
        } else if (isOnlyOne) {
            references.identify(tag.id(), alike.getFirst().id());
        }
    }

    /// Parents come before their children.
    private void settleWithParents(Tag tag, Set<UUID> done) {
        Deque<Tag> chain = new ArrayDeque<>();
        Tag current = tag;
        while (current != null && done.add(current.id())) {
            chain.push(current);
            current = current.parent() == null ? null : inFile.get(current.parent());
        }
        chain.forEach(this::settle);
    }

    private void settle(Tag tag) {
        Tag known = references.tag(tag.id());
        if (known != null && !known.id().equals(tag.id())) {
            tally.same(Thing.TAG);
        } else {
            settleSameId(mended(tag));
        }
    }

    private void settleSameId(Tag tag) {
        Tag before = present.get(tag.id());
        Tag after = tag;
        if (before == null) {
            tally.added(Thing.TAG, new Change.OfTag(null, tag));
        } else if (Canonical.of(before).equals(Canonical.of(tag))) {
            after = before;
            tally.same(Thing.TAG);
        } else if (Canonical.isLater(tag.modified(), before.modified())) {
            Change change = new Change.OfTag(before, tag);
            tally.changed(Thing.TAG, tag.id().toString(), tag.label(), change);
        } else {
            after = before;
            tally.kept(Thing.TAG, tag.id().toString(), before.label());
        }
        references.knowTag(after);
    }

    /// The tag with a kind and a parent that are there.
    private Tag mended(Tag tag) {
        return new Tag(
                tag.id(),
                references.kind(tag.kind()),
                parent(tag),
                tag.label(),
                tag.definition(),
                tag.aliases(),
                tag.colour(),
                tag.modified());
    }

    private @Nullable UUID parent(Tag tag) {
        UUID parent = tag.parent();
        if (parent == null) {
            return null;
        }
        Tag known = references.tag(parent);
        if (known == null || isBelow(known, tag.id())) {
            warnings.add("exchange.warning.unknownParent", tag.label());
            return null;
        }
        return known.id();
    }

    /// Whether a tag stands somewhere below another.
    private boolean isBelow(Tag tag, UUID other) {
        Set<UUID> seen = new HashSet<>();
        Tag current = tag;
        while (current != null && seen.add(current.id())) {
            if (current.id().equals(other)) {
                return true;
            }
            UUID parent = current.parent();
            current = parent == null ? null : references.tag(parent);
        }
        return false;
    }
}
