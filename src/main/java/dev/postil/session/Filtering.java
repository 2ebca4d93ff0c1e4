package dev.postil.session;

import dev.postil.model.Annotation;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The filter that text, ruler and list share.
///
/// What is made or changed while a filter is on stays visible until the filter changes, marked as
/// outside of it: nothing vanishes under the hand.
public final class Filtering {

    private static final Passing ALL = new Passing(_ -> true, Set.of());

    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Set<UUID> kept = new HashSet<>();
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Predicate<Annotation>> shown =
            new ReadOnlyObjectWrapper<>(_ -> true);

    private Predicate<Annotation> match = _ -> true;

    /// @param clock tells what "today" is
    Filtering(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
        vocabulary.codebook().subscribe(_ -> lookUp());
        vocabulary.people().subscribe(this::lookUp);
    }

    public ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Whether an annotation is shown; a new predicate each time the filter, or what its words
    /// name, changes.
    public ReadOnlyObjectProperty<Predicate<Annotation>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What is shown at this moment, to be asked elsewhere.
    public Passing now() {
        return filter.get().isNone() ? ALL : new Passing(match, kept);
    }

    public void set(Filter wanted) {
        kept.clear();
        filter.set(wanted);
        lookUp();
    }

    /// The names in the codebook and those of the people may have changed.
    private void lookUp() {
        Filter now = filter.get();
        if (now.isNone()) {
            shown.set(_ -> true);
        } else {
            match = now.against(vocabulary.codebook().get(), vocabulary.people(), clock);
            shown.set(this::shows);
        }
    }

    public void clear() {
        set(Filter.NONE);
    }

    /// Whether `annotation` is only shown because it was made or changed just now.
    public boolean isOutside(Annotation annotation) {
        return !kept.isEmpty() && kept.contains(annotation.id()) && !match.test(annotation);
    }

    /// Keeps what is made or changed visible until the filter changes.
    void follow(Effect effect) {
        if (!filter.get().isNone()) {
            kept.addAll(effect.annotations());
        }
    }

    private boolean shows(Annotation annotation) {
        return match.test(annotation) || kept.contains(annotation.id());
    }
}
