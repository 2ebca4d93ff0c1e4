package dev.postil.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One end of a link: a passage, one tag on a passage, or a tag alone.
public record LinkEnd(@Nullable UUID annotation, @Nullable String kind, @Nullable UUID tag) {

    /// The end at a passage as a whole.
    public static LinkEnd of(Annotation annotation) {
        return new LinkEnd(annotation.id(), null, null);
    }

    /// The end at one tag on a passage.
    public static LinkEnd of(Annotation annotation, TagUse use) {
        return new LinkEnd(annotation.id(), use.kind(), use.tag());
    }

    /// The end at a tag alone, wherever it is used.
    public static LinkEnd of(Tag tag) {
        return new LinkEnd(null, tag.kind(), tag.id());
    }

    public LinkEnd {
        if (annotation == null && tag == null) {
            throw new IllegalArgumentException("a link's end needs an annotation or a tag");
        }
    }

    public boolean isAt(UUID annotation) {
        return annotation.equals(this.annotation);
    }

    /// Whether it is the tag wherever it is used, not one of its mentions.
    public boolean isTagAlone() {
        return annotation == null;
    }
}
