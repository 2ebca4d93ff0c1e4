package dev.postil.i18n;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.TagUse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What tags came and went on several annotations, where it was the same on all of them.
///
/// @param added tags that all of them got
/// @param taken tags that all of them lost
record TagShift(List<TagUse> added, List<TagUse> taken) {

    /// Empty where nothing came or went, or not everywhere the same.
    static Optional<TagShift> of(List<Change> parts) {
        List<TagShift> shifts =
                parts.stream()
                        .filter(Change.OfAnnotation.class::isInstance)
                        .map(part -> of((Change.OfAnnotation) part))
                        .toList();
        boolean isSame =
                !shifts.isEmpty()
                        && !shifts.getFirst().isNothing()
                        && shifts.stream().allMatch(shifts.getFirst()::isLike);
        return isSame ? Optional.of(shifts.getFirst()) : Optional.empty();
    }

    private static TagShift of(Change.OfAnnotation change) {
        List<TagUse> had = tags(change.before());
        List<TagUse> has = tags(change.after());
        return new TagShift(Touched.missing(has, had), Touched.missing(had, has));
    }

    private boolean isNothing() {
        return added.isEmpty() && taken.isEmpty();
    }

    private boolean isLike(TagShift other) {
        return isLike(added, other.added) && isLike(taken, other.taken);
    }

    private static boolean isLike(List<TagUse> one, List<TagUse> other) {
        return Touched.missing(one, other).isEmpty() && Touched.missing(other, one).isEmpty();
    }

    private static List<TagUse> tags(@Nullable Annotation annotation) {
        return annotation == null ? List.of() : annotation.tags();
    }
}
