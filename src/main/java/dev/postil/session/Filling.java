package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fills in the fields of the tags on annotations; each value is a step of its own.
public final class Filling {

    private final Session session;

    public Filling(Session session) {
        this.session = session;
    }

    /// Puts a value into a field of one tag on an annotation; nothing happens where the annotation
    /// or the tag is gone, or the value is there already.
    ///
    /// @param value null empties the field
    public void fill(UUID annotation, TagUse use, Field field, @Nullable FieldValue value) {
        session.annotation(annotation).ifPresent(now -> fill(now, use, field, value));
    }

    private void fill(Annotation now, TagUse use, Field field, @Nullable FieldValue value) {
        List<TagUse> filled =
                now.tags().stream()
                        .map(its -> its.sameTag(use) ? its.withField(field.id(), value) : its)
                        .toList();
        if (!filled.equals(now.tags())) {
            Annotation after = now.withTags(filled, session.author().id(), session.now());
            session.perform(new Change.OfAnnotation(now, after));
        }
    }
}
