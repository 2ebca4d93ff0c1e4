package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes the tags of all picked annotations, each time in one step.
public final class PickedTags {

    /// A tag, or a kind alone, that some of them carry.
    ///
    /// @param tag null for the kind alone
    /// @param count how many carry it
    public record Carried(String kind, @Nullable UUID tag, int count) {

        boolean isIn(TagUse use) {
            return use.kind().equals(kind) && Objects.equals(use.tag(), tag);
        }
    }

    private record Key(String kind, @Nullable UUID tag) {}

    private final Session session;

    public PickedTags(Session session) {
        this.session = session;
    }

    /// What the picked annotations carry, in the order of the codebook.
    public List<Carried> carried() {
        Map<Key, Integer> counts = new LinkedHashMap<>();
        Map<Key, TagUse> uses = new LinkedHashMap<>();
        for (Annotation annotation : picked()) {
            for (TagUse use : annotation.tags()) {
                Key key = new Key(use.kind(), use.tag());
                counts.merge(key, 1, Integer::sum);
                uses.putIfAbsent(key, use);
            }
        }
        Comparator<TagUse> order = Order.uses(session.vocabulary().now());
        return uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .map(Map.Entry::getKey)
                .map(key -> new Carried(key.kind(), key.tag(), counts.getOrDefault(key, 0)))
                .toList();
    }

    /// Takes a tag off wherever it is carried.
    public void remove(Carried carried) {
        change(
                uses -> uses.stream().filter(use -> !carried.isIn(use)).toList(),
                Reason.BULK_EDIT,
                List.of());
    }

    /// Puts `tag` in the place of another wherever that is carried. Its fields go along where the
    /// kind stays the same.
    public void replace(Carried carried, Tag tag) {
        replace(carried, tag, List.of());
    }

    /// Makes a tag and puts it in the place of another.
    public void replace(Carried carried, String kind, String label) {
        Tag tag = Draft.of(session, kind, label);
        replace(carried, tag, List.of(new Change.OfTag(null, tag)));
    }

    private void replace(Carried carried, Tag tag, List<Change> first) {
        change(uses -> replaced(uses, carried, tag), Reason.BULK_EDIT, first);
    }

    private List<TagUse> replaced(List<TagUse> uses, Carried carried, Tag tag) {
        List<TagUse> kept = uses.stream().filter(use -> !carried.isIn(use)).toList();
        return uses.stream()
                .filter(carried::isIn)
                .findFirst()
                .map(old -> TagSet.with(kept, instead(old, tag)))
                .orElse(uses);
    }

    private TagUse instead(TagUse old, Tag tag) {
        return new TagUse(
                tag.kind(),
                tag.id(),
                old.kind().equals(tag.kind()) ? old.fields() : Map.of(),
                session.author().id(),
                session.now());
    }

    private void change(UnaryOperator<List<TagUse>> deed, Reason reason, List<Change> first) {
        List<Change> changes = new ArrayList<>(first);
        for (Annotation before : picked()) {
            List<TagUse> after = deed.apply(before.tags());
            if (!after.equals(before.tags())) {
                changes.add(
                        new Change.OfAnnotation(
                                before,
                                before.withTags(after, session.author().id(), session.now())));
            }
        }
        if (changes.size() > first.size()) {
            session.perform(
                    changes.size() == 1 ? changes.getFirst() : new Change.Several(reason, changes));
        }
    }

    private List<Annotation> picked() {
        return session.document()
                .map(document -> document.picked(session.selection()))
                .orElse(List.of());
    }
}
