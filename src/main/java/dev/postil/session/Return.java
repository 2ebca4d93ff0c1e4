package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has to change so that a document is again as a backup holds it.
///
/// Of the codebook comes back what the document needs and is gone; what is there stays as it is
/// now, since other documents use it. A link whose other end is gone stays away. Blocks.
final class Return {

    private final Snapshot stored;
    private final Held held;
    private final Codebook now;
    private final List<Change> parts = new ArrayList<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<UUID, Tag> tags = new HashMap<>();
    private final Map<UUID, Annotation> passages = new HashMap<>();

    Return(Snapshot stored, Held held) {
        this.stored = stored;
        this.held = held;
        now = stored.codebook();
        now.kinds().forEach(kind -> kinds.put(kind.id(), kind));
        now.tags().forEach(tag -> tags.put(tag.id(), tag));
    }

    /// The change; without parts where there is nothing to do.
    Change change() {
        people();
        uses(held.document().tags());
        held.annotations().forEach(annotation -> uses(annotation.tags()));
        document();
        annotations();
        links();
        return new Change.Several(Change.Reason.BRING_BACK, parts);
    }

    private void people() {
        Set<UUID> known = stored.people().stream().map(Person::id).collect(Collectors.toSet());
        for (Person person : held.people()) {
            if (!known.contains(person.id())) {
                parts.add(new Change.OfPerson(null, person));
            }
        }
    }

    private void uses(List<TagUse> uses) {
        for (TagUse use : uses) {
            if (use.tag() == null) {
                kind(use.kind());
            } else {
                tag(use.tag());
            }
        }
    }

    private void kind(String id) {
        Kind kind = held.codebook().kind(id).orElse(null);
        if (kind != null && !kinds.containsKey(id)) {
            parts.add(new Change.OfKind(null, kind, kinds.size()));
            kinds.put(id, kind);
        }
    }

    /// Comes back below its parent, which comes back too, unless that belongs to another kind now.
    private void tag(UUID id) {
        Tag tag = held.codebook().tag(id).orElse(null);
        if (tag == null || tags.containsKey(id)) {
            return;
        }
        kind(tag.kind());
        UUID parent = tag.parent();
        if (parent != null) {
            tag(parent);
        }
        Tag above = parent == null ? null : tags.get(parent);
        Tag back =
                above != null && above.kind().equals(tag.kind())
                        ? tag
                        : tag.withPlace(tag.kind(), null, tag.modified());
        parts.add(new Change.OfTag(null, back));
        tags.put(id, back);
    }

    private void document() {
        Document then = held.document();
        Document is;
        try (Stream<Document> documents = stored.documents()) {
            is = documents.filter(it -> it.id().equals(then.id())).findFirst().orElse(null);
        }
        Document back = then.withTags(ofNow(then.tags()), then.modified());
        if (!back.equals(is)) {
            parts.add(new Change.OfDocument(is, back));
        }
    }

    private void annotations() {
        for (Annotation annotation : stored.annotations(held.document().id())) {
            passages.put(annotation.id(), annotation);
        }
        for (Annotation then : held.annotations()) {
            Annotation is = passages.get(then.id());
            Annotation back = then.withTags(ofNow(then.tags()), then.modifiedBy(), then.modified());
            if (!back.equals(is)) {
                parts.add(new Change.OfAnnotation(is, back));
                passages.put(back.id(), back);
            }
        }
    }

    /// A tag may belong to another kind now.
    private List<TagUse> ofNow(List<TagUse> uses) {
        return uses.stream()
                .map(
                        use ->
                                new TagUse(
                                        kindNow(use.kind(), use.tag()),
                                        use.tag(),
                                        use.fields(),
                                        use.creator(),
                                        use.created()))
                .toList();
    }

    private String kindNow(String then, @Nullable UUID tag) {
        return Optional.ofNullable(tag).map(tags::get).map(Tag::kind).orElse(then);
    }

    private void links() {
        Map<UUID, Link> there = linksNow();
        ends(held.links());
        for (Link then : held.links()) {
            Link back = then.withEnds(ofNow(then.from()), ofNow(then.to()), then.modified());
            Link is = there.get(then.id());
            if (!back.equals(is) && holds(back.from()) && holds(back.to())) {
                linkType(back.type());
                parts.add(new Change.OfLink(is, back));
            }
        }
    }

    private Map<UUID, Link> linksNow() {
        Set<UUID> ids = held.links().stream().map(Link::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Stream<Link> links = stored.links()) {
            return links.filter(link -> ids.contains(link.id()))
                    .collect(Collectors.toMap(Link::id, Function.identity()));
        }
    }

    /// Fetches the passages of other documents at which links end, and tags alone.
    private void ends(Collection<Link> links) {
        Set<UUID> others = new HashSet<>();
        links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .forEach(
                        end -> {
                            if (end.annotation() == null) {
                                tag(Objects.requireNonNull(end.tag()));
                            } else if (!passages.containsKey(end.annotation())) {
                                others.add(end.annotation());
                            }
                        });
        stored.annotationsOf(others).forEach(other -> passages.put(other.id(), other));
    }

    private LinkEnd ofNow(LinkEnd end) {
        return end.tag() == null
                ? end
                : new LinkEnd(
                        end.annotation(),
                        end.kind() == null ? null : kindNow(end.kind(), end.tag()),
                        end.tag());
    }

    private boolean holds(LinkEnd end) {
        if (end.annotation() == null) {
            return tags.containsKey(Objects.requireNonNull(end.tag()));
        }
        Annotation passage = passages.get(end.annotation());
        return passage != null
                && ((end.kind() == null && end.tag() == null)
                        || passage.tags().stream()
                                .anyMatch(
                                        use ->
                                                Objects.equals(use.tag(), end.tag())
                                                        && (end.kind() == null
                                                                || use.kind().equals(end.kind()))));
    }

    private void linkType(String id) {
        LinkType type = held.codebook().linkType(id).orElse(null);
        boolean isBack =
                parts.stream()
                        .anyMatch(
                                part ->
                                        part instanceof Change.OfLinkType(_, var after)
                                                && after != null
                                                && after.id().equals(id));
        if (type != null && now.linkType(id).isEmpty() && !isBack) {
            parts.add(new Change.OfLinkType(null, type));
        }
    }
}
