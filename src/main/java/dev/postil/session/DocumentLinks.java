package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The links that touch the open document: at one of its passages, or at a tag alone that one of
/// them bears. Passages of other documents at their far ends are held as well.
public final class DocumentLinks {

    /// A link as it is seen from one of its ends.
    ///
    /// @param outward whether it starts here
    public record Hanging(Link link, boolean outward) {

        public LinkEnd here() {
            return outward ? link.from() : link.to();
        }

        public LinkEnd there() {
            return outward ? link.to() : link.from();
        }

        /// Whether it both starts and ends at one passage.
        public boolean staysHere() {
            return here().annotation() != null && here().annotation().equals(there().annotation());
        }
    }

    private final Function<UUID, Optional<Annotation>> passages;
    private final Map<UUID, Link> links = new HashMap<>();
    private final Map<UUID, Set<UUID>> byPassage = new HashMap<>();
    private final Map<UUID, Set<UUID>> byTagAlone = new HashMap<>();
    private final Map<UUID, Annotation> elsewhere = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();
    private final Set<UUID> knownTags = new HashSet<>();
    private final Set<UUID> wantedTags = new LinkedHashSet<>();
    private final Set<UUID> wantedPassages = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /// @param passages the annotations of the open document
    DocumentLinks(
            Function<UUID, Optional<Annotation>> passages,
            Collection<UUID> tags,
            Collection<Link> links,
            Collection<Annotation> elsewhere) {
        this.passages = passages;
        knownTags.addAll(tags);
        elsewhere.forEach(annotation -> this.elsewhere.put(annotation.id(), annotation));
        links.forEach(this::put);
    }

    /// Counts up whenever a link, or the words at its far end, change.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public Optional<Link> link(UUID id) {
        return Optional.ofNullable(links.get(id));
    }

    public boolean isEmpty() {
        return links.isEmpty();
    }

    /// The passage of an end, in this document or another.
    public Optional<Annotation> passage(LinkEnd end) {
        UUID id = end.annotation();
        return id == null
                ? Optional.empty()
                : passages.apply(id).or(() -> Optional.ofNullable(elsewhere.get(id)));
    }

    /// The links that start or end at a passage itself or at its tags on it.
    public List<Link> hangingOn(UUID passage) {
        Set<UUID> hanging = byPassage.get(passage);
        return hanging == null
                ? List.of()
                : hanging.stream().flatMap(id -> link(id).stream()).toList();
    }

    /// The links of a passage, and then those of its tags alone; in the order of its tags.
    public List<Hanging> at(Annotation annotation) {
        Map<UUID, Hanging> found = new HashMap<>();
        for (Link link : hangingOn(annotation.id())) {
            found.put(link.id(), new Hanging(link, link.from().isAt(annotation.id())));
        }
        for (TagUse use : annotation.tags()) {
            for (UUID id : byTagAlone.getOrDefault(use.tag(), Set.of())) {
                link(id).ifPresent(link -> found.putIfAbsent(id, ofTag(link, use)));
            }
        }
        return found.values().stream().sorted(inOrderOfTags(annotation)).toList();
    }

    private static Comparator<Hanging> inOrderOfTags(Annotation annotation) {
        return Comparator.<Hanging, Boolean>comparing(it -> it.here().isTagAlone())
                .thenComparingInt(it -> placeOf(it.here(), annotation.tags()))
                .thenComparing(it -> it.link().created())
                .thenComparing(it -> it.link().id());
    }

    private static int placeOf(LinkEnd end, List<TagUse> uses) {
        for (int i = 0; i < uses.size(); i++) {
            if (Objects.equals(uses.get(i).tag(), end.tag())
                    && uses.get(i).kind().equals(end.kind())) {
                return i;
            }
        }
        return uses.size();
    }

    private static Hanging ofTag(Link link, TagUse use) {
        boolean outward = link.from().isTagAlone() && Objects.equals(link.from().tag(), use.tag());
        return new Hanging(link, outward);
    }

    /// Links come first, so that it is known of which passages of other documents the words matter.
    void apply(Effect effect, UUID document) {
        for (Change part : effect.around()) {
            if (part instanceof Change.OfLink link) {
                apply(link);
            }
        }
        effect.annotationsOf(document).forEach(this::apply);
        effect.annotationsAmong(passages()).stream()
                .filter(change -> !change.subject().document().equals(document))
                .forEach(this::apply);
    }

    /// The passages that a link starts or ends at, of this or another document.
    Set<UUID> passages() {
        return Collections.unmodifiableSet(byPassage.keySet());
    }

    private void apply(Change.OfLink change) {
        Link before = links.get(change.subject().id());
        Link after = change.after();
        if (before != null) {
            take(before);
        }
        if (after == null) {
            removed.add(change.subject().id());
        } else {
            removed.remove(after.id());
        }
        if (after != null && touches(after)) {
            put(after);
        }
        if (before != null || links.containsKey(change.subject().id())) {
            changes.set(changes.get() + 1);
        }
    }

    /// An annotation of this or another document changed.
    private void apply(Change.OfAnnotation change) {
        Annotation after = change.after();
        UUID id = change.subject().id();
        wantedPassages.remove(id);
        if (after == null) {
            elsewhere.remove(id);
        } else if (passages.apply(id).isPresent()) {
            after.tags().forEach(this::want);
        } else if (byPassage.containsKey(id)) {
            elsewhere.put(id, after);
        }
        if (byPassage.containsKey(id)) {
            changes.set(changes.get() + 1);
        }
    }

    private void want(TagUse use) {
        UUID tag = use.tag();
        if (tag != null && knownTags.add(tag)) {
            wantedTags.add(tag);
        }
    }

    /// Tags whose links are not known yet; asked for once.
    Set<UUID> takeWantedTags() {
        return taken(wantedTags);
    }

    /// Passages of other documents that are not known yet; asked for once.
    Set<UUID> takeWantedPassages() {
        return taken(wantedPassages);
    }

    private static Set<UUID> taken(Set<UUID> wanted) {
        Set<UUID> taken = Set.copyOf(wanted);
        wanted.clear();
        return taken;
    }

    /// Takes in what was asked for, but for what has changed since.
    void arrived(Collection<Link> found, Collection<Annotation> passagesFound) {
        passagesFound.forEach(passage -> elsewhere.putIfAbsent(passage.id(), passage));
        found.stream()
                .filter(link -> !links.containsKey(link.id()) && !removed.contains(link.id()))
                .forEach(this::put);
        changes.set(changes.get() + 1);
    }

    private boolean touches(Link link) {
        return touches(link.from()) || touches(link.to());
    }

    private boolean touches(LinkEnd end) {
        UUID passage = end.annotation();
        return passage == null || passages.apply(passage).isPresent();
    }

    private void put(Link link) {
        links.put(link.id(), link);
        for (LinkEnd end : List.of(link.from(), link.to())) {
            index(end).computeIfAbsent(key(end), _ -> new LinkedHashSet<>()).add(link.id());
            if (end.annotation() != null && passage(end).isEmpty()) {
                wantedPassages.add(end.annotation());
            }
        }
    }

    private void take(Link link) {
        links.remove(link.id());
        for (LinkEnd end : List.of(link.from(), link.to())) {
            index(end)
                    .computeIfPresent(
                            key(end),
                            (_, ids) -> {
                                ids.remove(link.id());
                                return ids.isEmpty() ? null : ids;
                            });
        }
    }

    private Map<UUID, Set<UUID>> index(LinkEnd end) {
        return end.isTagAlone() ? byTagAlone : byPassage;
    }

    private static UUID key(LinkEnd end) {
        UUID passage = end.annotation();
        return passage == null ? Objects.requireNonNull(end.tag()) : passage;
    }

    /// Where they start and end.
    public Set<LinkEnd> ends() {
        Set<LinkEnd> ends = new HashSet<>();
        links.values()
                .forEach(
                        link -> {
                            ends.add(link.from());
                            ends.add(link.to());
                        });
        return Set.copyOf(ends);
    }

    /// All of them, in no order.
    public List<Link> all() {
        return new ArrayList<>(links.values());
    }
}
