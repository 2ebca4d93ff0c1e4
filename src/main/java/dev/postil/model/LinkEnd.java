package dev.postil.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One end of a link: a passage, one tag on a passage, or a tag alone.
public record LinkEnd(@Nullable UUID annotation, @Nullable String kind, @Nullable UUID tag) {

    public LinkEnd {
        if (annotation == null && tag == null) {
            throw new IllegalArgumentException("a link's end needs an annotation or a tag");
        }
    }
}
