package dev.postil.text;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which annotations of one document touch which characters.
///
/// Annotations come ordered by start, end and id. Those without a place (orphaned) are left out.
/// Changing it and asking it cost O(log n) and what is found. Not thread-safe: the session's
/// thread.
public final class SpanIndex {

    private @Nullable SpanNode root;
    private int size;

    public SpanIndex() {}

    public static SpanIndex of(Collection<Annotation> annotations) {
        SpanIndex index = new SpanIndex();
        List<Placed> placed = new ArrayList<>(annotations.size());
        annotations.forEach(annotation -> Placed.of(annotation).ifPresent(placed::add));
        placed.sort(null);
        index.root = SpanNode.ofSorted(placed);
        index.size = placed.size();
        return index;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void add(Annotation annotation) {
        Placed.of(annotation).ifPresent(this::add);
    }

    private void add(Placed placed) {
        root = SpanNode.insert(root, placed);
        size++;
    }

    /// Takes out the annotation with this id at this place, if it is held.
    ///
    /// @return whether it was
    public boolean remove(Annotation annotation) {
        Optional<Placed> placed = Placed.of(annotation).filter(this::holds);
        placed.ifPresent(
                held -> {
                    root = SpanNode.remove(root, held);
                    size--;
                });
        return placed.isPresent();
    }

    public void replace(Annotation before, Annotation after) {
        remove(before);
        add(after);
    }

    /// All that share a unit with `span`.
    public List<Annotation> touching(Span span) {
        return collect(found -> SpanNode.touching(root, span, found));
    }

    /// All that hold the unit at `offset`.
    public List<Annotation> at(int offset) {
        return touching(new Span(offset, offset + 1));
    }

    /// All with just these ends.
    public List<Annotation> equalTo(Span span) {
        return collect(found -> SpanNode.equalTo(root, span, found));
    }

    /// All, in order.
    public List<Annotation> all() {
        return collect(found -> SpanNode.all(root, found));
    }

    /// The first that starts after `offset`.
    public Optional<Annotation> next(int offset) {
        return first(placed -> placed.start() > offset);
    }

    /// The last that starts before `offset`.
    public Optional<Annotation> previous(int offset) {
        return last(placed -> placed.start() < offset);
    }

    /// The one that follows `annotation` in order, whether that is held or not.
    public Optional<Annotation> next(Annotation annotation) {
        return Placed.of(annotation).flatMap(place -> first(placed -> placed.compareTo(place) > 0));
    }

    /// The one that precedes `annotation` in order, whether that is held or not.
    public Optional<Annotation> previous(Annotation annotation) {
        return Placed.of(annotation).flatMap(place -> last(placed -> placed.compareTo(place) < 0));
    }

    private boolean holds(Placed wanted) {
        return first(placed -> placed.compareTo(wanted) >= 0)
                .filter(found -> found.id().equals(wanted.annotation().id()))
                .filter(found -> wanted.span().equals(found.span()))
                .isPresent();
    }

    private Optional<Annotation> first(Predicate<Placed> isLateEnough) {
        return Optional.ofNullable(SpanNode.first(root, isLateEnough)).map(Placed::annotation);
    }

    private Optional<Annotation> last(Predicate<Placed> isEarlyEnough) {
        return Optional.ofNullable(SpanNode.last(root, isEarlyEnough)).map(Placed::annotation);
    }

    private static List<Annotation> collect(Consumer<Consumer<Placed>> visit) {
        List<Annotation> found = new ArrayList<>();
        visit.accept(placed -> found.add(placed.annotation()));
        return found;
    }
}
