package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is selected: words in the text, and the annotation that text and list share.
public final class Selection {

    private final ReadOnlyObjectWrapper<@Nullable Span> words = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Annotation> annotation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<UUID>> picked = new ReadOnlyObjectWrapper<>(Set.of());

    private final Pen pen = new Pen();

    Selection() {}

    /// The selected words, UTF-16, never blank and never half a character; null when none are.
    public ReadOnlyObjectProperty<@Nullable Span> words() {
        return words.getReadOnlyProperty();
    }

    /// The selected annotation as it is now; null when none is.
    public ReadOnlyObjectProperty<@Nullable Annotation> annotation() {
        return annotation.getReadOnlyProperty();
    }

    public Optional<UUID> annotationId() {
        return Optional.ofNullable(annotation.get()).map(Annotation::id);
    }

    /// What may be put on every selection at once.
    public Pen pen() {
        return pen;
    }

    /// The annotations that are picked to be acted on together, the selected one among them; empty
    /// unless there are two or more.
    public ReadOnlyObjectProperty<Set<UUID>> picked() {
        return picked.getReadOnlyProperty();
    }

    /// Selects an annotation. Words that are selected elsewhere are let go, for keys would go on
    /// meaning them; not for one without a place, which is to be placed upon them.
    public void select(@Nullable Annotation annotation) {
        picked.set(Set.of());
        Span selected = words.get();
        if (annotation != null
                && selected != null
                && annotation.place().filter(place -> !place.equals(selected)).isPresent()) {
            words.set(null);
        }
        this.annotation.set(annotation);
    }

    /// Selects one annotation and picks others with it.
    public void pick(Annotation selected, Collection<UUID> all) {
        words.set(null);
        annotation.set(selected);
        picked.set(all.size() < 2 ? Set.of() : Set.copyOf(all));
    }

    public void selectWords(@Nullable Span span) {
        words.set(span == null || span.isEmpty() ? null : span);
        if (words.get() != null) {
            picked.set(Set.of());
        }
    }

    public void clear() {
        words.set(null);
        annotation.set(null);
        picked.set(Set.of());
    }

    /// Lets go of those picked annotations that are not shown.
    ///
    /// @param all that are picked, by position
    void keep(List<Annotation> all, Predicate<Annotation> shown) {
        List<Annotation> left = all.stream().filter(shown).toList();
        if (left.isEmpty()) {
            picked.set(Set.of());
        } else if (left.size() < all.size()) {
            UUID selected = annotationId().orElse(null);
            Annotation lead =
                    left.stream()
                            .filter(each -> each.id().equals(selected))
                            .findFirst()
                            .orElse(left.getFirst());
            pick(lead, left.stream().map(Annotation::id).toList());
        }
    }

    /// Lets go of the selected annotation where it is not shown.
    void keepSelected(Predicate<Annotation> shown) {
        Annotation selected = annotation.get();
        if (selected != null && !shown.test(selected)) {
            annotation.set(null);
        }
    }

    /// Keeps up with what happens to the selected annotations.
    void follow(Effect effect) {
        Annotation selected = annotation.get();
        if (selected != null) {
            effect.annotation(selected.id()).stream()
                    .filter(change -> change.before() != null)
                    .forEach(change -> annotation.set(change.after()));
        }
        boolean loses =
                picked.get().stream()
                        .flatMap(id -> effect.annotation(id).stream())
                        .anyMatch(change -> change.after() == null);
        if (loses) {
            picked.set(Set.of());
        }
    }
}
