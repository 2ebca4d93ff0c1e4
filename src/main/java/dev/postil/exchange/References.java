package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.Change;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What annotations, documents and links of a file may refer to. What they name and nobody lists is
/// made from what they say about it, so that no reference is lost.
final class References {

    private final Tally tally;
    private final Warnings warnings;
    private final UUID reader;
    private final Set<UUID> people = new HashSet<>();
    private final Set<String> linkTypes = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<UUID, Tag> tags = new HashMap<>();

    /// Tags of the file that the workspace has under another id.
    private final Map<UUID, UUID> otherIds = new HashMap<>();

    /// @param reader who merges; stands in for whom the file does not name
    References(Tally tally, Warnings warnings, UUID reader) {
        this.tally = tally;
        this.warnings = warnings;
        this.reader = reader;
    }

    void knowPerson(UUID id) {
        people.add(id);
    }

    void knowKind(String id) {
        kinds.putIfAbsent(id, kinds.size());
    }

    int knownKinds() {
        return kinds.size();
    }

    void knowLinkType(String id) {
        linkTypes.add(id);
    }

    void knowTag(Tag tag) {
        tags.put(tag.id(), tag);
    }

    /// A tag of the file is one of the workspace's.
    void identify(UUID inFile, UUID inWorkspace) {
        otherIds.put(inFile, inWorkspace);
    }

    @Nullable Tag tag(UUID id) {
        return tags.get(otherIds.getOrDefault(id, id));
    }

    UUID person(UUID id) {
        if (id.equals(Values.NOBODY)) {
            return reader;
        }
        if (people.add(id)) {
            String name = id.toString().substring(0, 8);
            warnings.add("exchange.warning.unknownPerson", name);
            tally.added(Thing.PERSON, new Change.OfPerson(null, new Person(id, name)));
        }
        return id;
    }

    String kind(String id) {
        if (!kinds.containsKey(id)) {
            warnings.add("exchange.warning.unknownKind", id);
            Kind kind =
                    new Kind(
                            id,
                            id,
                            "",
                            CodebookReader.DEFAULT_COLOUR,
                            CodebookReader.DEFAULT_GLYPH,
                            List.of());
            tally.added(Thing.KIND, new Change.OfKind(null, kind, kinds.size()));
            knowKind(id);
        }
        return id;
    }

    String linkType(String id) {
        if (linkTypes.add(id)) {
            warnings.add("exchange.warning.unknownLinkType", id);
            LinkType type = new LinkType(id, id, id, null, null);
            tally.added(Thing.LINK_TYPE, new Change.OfLinkType(null, type));
        }
        return id;
    }

    /// At most one use for each kind and tag.
    List<TagUse> uses(List<ReadUse> read) {
        List<TagUse> uses = new ArrayList<>(read.size());
        for (ReadUse one : read) {
            TagUse use = use(one);
            if (uses.stream().noneMatch(use::sameTag)) {
                uses.add(use);
            }
        }
        return uses;
    }

    private TagUse use(ReadUse read) {
        TagUse use = read.use();
        Tag tag = use.tag() == null ? null : tagOf(read, use.tag());
        String kind = kind(tag == null ? use.kind() : tag.kind());
        UUID id = tag == null ? null : tag.id();
        return new TagUse(kind, id, use.fields(), person(use.creator()), use.created());
    }

    private @Nullable Tag tagOf(ReadUse read, UUID id) {
        Tag known = tag(id);
        if (known != null) {
            return known;
        }
        String label = read.label();
        if (label == null) {
            warnings.add("exchange.warning.unknownTag", id.toString());
            return null;
        }
        warnings.add("exchange.warning.madeTag", label);
        TagUse use = read.use();
        Tag made = new Tag(id, kind(use.kind()), null, label, null, List.of(), null, use.created());
        knowTag(made);
        tally.added(Thing.TAG, new Change.OfTag(null, made));
        return made;
    }
}
