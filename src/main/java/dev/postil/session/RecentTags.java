package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// When each tag was put on last, in the documents that were open so far: whoever goes on to the
/// next document goes on with the same tags.
final class RecentTags {

    private final ReadOnlyObjectProperty<@Nullable OpenDocument> open;
    private final Map<UUID, Instant> before = new HashMap<>();

    RecentTags(ReadOnlyObjectProperty<@Nullable OpenDocument> open) {
        this.open = open;
        open.subscribe((left, _) -> note(left, before));
    }

    Map<UUID, Instant> now() {
        Map<UUID, Instant> all = new HashMap<>(before);
        note(open.get(), all);
        return all;
    }

    private static void note(@Nullable OpenDocument document, Map<UUID, Instant> used) {
        if (document != null) {
            document.annotations().forEach(annotation -> note(annotation, used));
        }
    }

    private static void note(Annotation annotation, Map<UUID, Instant> used) {
        for (TagUse use : annotation.tags()) {
            UUID tag = use.tag();
            if (tag != null) {
                used.merge(tag, use.created(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }
}
