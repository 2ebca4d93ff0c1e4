package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is selected: words in the text, and the annotation that text and list share.
public final class Selection {

    private final ReadOnlyObjectWrapper<@Nullable Span> words = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Annotation> annotation =
            new ReadOnlyObjectWrapper<>();

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

    public void select(@Nullable Annotation annotation) {
        this.annotation.set(annotation);
    }

    public void selectWords(@Nullable Span span) {
        words.set(span == null || span.isEmpty() ? null : span);
    }

    public void clear() {
        words.set(null);
        annotation.set(null);
    }

    /// Keeps up with a change of the selected annotation.
    void follow(@Nullable Annotation before, @Nullable Annotation after) {
        Annotation selected = annotation.get();
        if (selected != null && before != null && selected.id().equals(before.id())) {
            annotation.set(after);
        }
    }
}
