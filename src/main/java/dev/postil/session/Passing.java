package dev.postil.session;

import dev.postil.model.Annotation;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// What the filter lets through at one moment. A value: may be asked on any thread.
///
/// @param match the filter itself
/// @param kept ids of what stays visible for now though the filter would hide it
public record Passing(Predicate<Annotation> match, Set<UUID> kept)
        implements Predicate<Annotation> {

    public Passing {
        kept = Set.copyOf(kept);
    }

    @Override
    public boolean test(Annotation annotation) {
        return match.test(annotation) || kept.contains(annotation.id());
    }

    /// Whether `annotation` is only shown because it was made or changed just now.
    public boolean isOutside(Annotation annotation) {
        return !kept.isEmpty() && kept.contains(annotation.id()) && !match.test(annotation);
    }
}
