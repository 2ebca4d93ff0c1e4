package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.store.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a change does to the open workspace, sorted by what it concerns, so that to apply it, or to
/// take it back, costs what is open and not what it changes.
///
/// It is sorted once, when it is first asked. Whoever makes a change of very many parts elsewhere
/// has it [#sorted] there. A value: may be asked on any thread.
public final class Effect {

    private final Change change;
    private final boolean backwards;
    private final Sorting sorting;

    private Effect(Change change, boolean backwards, Sorting sorting) {
        this.change = change;
        this.backwards = backwards;
        this.sorting = sorting;
    }

    static Effect of(Change change) {
        return new Effect(change, false, new Sorting());
    }

    /// This one, ready to be applied at once.
    Effect sorted() {
        sorting.of(change);
        return this;
    }

    /// The change; worked out anew, part by part, where this is an inverse.
    Change change() {
        return backwards ? change.inverse() : change;
    }

    /// What takes this back; costs nothing.
    Effect inverse() {
        return new Effect(change, !backwards, sorting);
    }

    /// Everything but annotations, in order.
    List<Change> around() {
        return turned(sorting.of(change).around(), Change::inverse);
    }

    /// What happens to the annotations of a document, in order.
    List<Change.OfAnnotation> annotationsOf(UUID document) {
        return turned(
                sorting.of(change).byDocument().getOrDefault(document, List.of()), Effect::inverse);
    }

    /// What happens to some annotations, of whatever document.
    List<Change.OfAnnotation> annotationsAmong(Set<UUID> passages) {
        Map<UUID, List<Change.OfAnnotation>> all = sorting.of(change).byPassage();
        boolean few = all.size() <= passages.size();
        List<Change.OfAnnotation> among = new ArrayList<>();
        for (UUID passage : few ? all.keySet() : passages) {
            if (!few || passages.contains(passage)) {
                among.addAll(annotation(passage));
            }
        }
        return among;
    }

    /// What happens to an annotation, in order.
    List<Change.OfAnnotation> annotation(UUID passage) {
        return turned(
                sorting.of(change).byPassage().getOrDefault(passage, List.of()), Effect::inverse);
    }

    /// The annotations to which something happens, in order.
    Set<UUID> annotations() {
        return Collections.unmodifiableSet(sorting.of(change).byPassage().keySet());
    }

    /// By how much the counts of documents change.
    Map<UUID, Counts> counts() {
        Map<UUID, Counts> counts = sorting.of(change).counts();
        if (!backwards) {
            return counts;
        }
        Map<UUID, Counts> negated = new LinkedHashMap<>();
        counts.forEach((document, difference) -> negated.put(document, difference.negated()));
        return negated;
    }

    private static Change.OfAnnotation inverse(Change.OfAnnotation change) {
        return new Change.OfAnnotation(change.after(), change.before());
    }

    private <C> List<C> turned(List<C> parts, Function<? super C, ? extends C> inverse) {
        return backwards ? parts.reversed().stream().<C>map(inverse).toList() : parts;
    }

    /// Two of the same change are the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Effect effect
                && backwards == effect.backwards
                && change.equals(effect.change);
    }

    @Override
    public int hashCode() {
        return 31 * change.hashCode() + Boolean.hashCode(backwards);
    }

    private record Sorted(
            List<Change> around,
            Map<UUID, List<Change.OfAnnotation>> byDocument,
            Map<UUID, List<Change.OfAnnotation>> byPassage,
            Map<UUID, Counts> counts) {

        static Sorted of(Change change) {
            List<Change> around = new ArrayList<>();
            Map<UUID, List<Change.OfAnnotation>> byDocument = new HashMap<>();
            Map<UUID, List<Change.OfAnnotation>> byPassage = new LinkedHashMap<>();
            CountChanges counts = new CountChanges();
            change.flat()
                    .forEach(
                            part -> {
                                if (part instanceof Change.OfAnnotation annotation) {
                                    Annotation subject = annotation.subject();
                                    byDocument
                                            .computeIfAbsent(
                                                    subject.document(), _ -> new ArrayList<>())
                                            .add(annotation);
                                    byPassage.merge(
                                            subject.id(), List.of(annotation), Sorted::both);
                                    counts.replace(annotation.before(), annotation.after());
                                } else {
                                    around.add(part);
                                }
                            });
            return new Sorted(around, byDocument, byPassage, counts.differences());
        }

        private static <C> List<C> both(List<C> first, List<C> second) {
            List<C> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
    }

    /// Shared by a change and its inverse.
    private static final class Sorting {

        private volatile @Nullable Sorted sorted;

        Sorted of(Change change) {
            Sorted known = sorted;
            if (known == null) {
                known = Sorted.of(change);
                sorted = known;
            }
            return known;
        }
    }
}
