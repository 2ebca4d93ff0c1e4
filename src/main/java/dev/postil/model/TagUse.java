package dev.postil.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One tag on one annotation or document. There is at most one per (kind, tag).
///
/// @param tag null while only the kind is known: "a risk, not yet named"
/// @param fields by field id
public record TagUse(
        String kind,
        @Nullable UUID tag,
        Map<String, FieldValue> fields,
        UUID creator,
        Instant created) {

    public TagUse {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public static TagUse of(String kind, @Nullable UUID tag, UUID creator, Instant created) {
        return new TagUse(kind, tag, Map.of(), creator, created);
    }

    /// The same tag with a field filled.
    ///
    /// @param value null empties the field
    public TagUse withField(String field, @Nullable FieldValue value) {
        Map<String, FieldValue> filled = new TreeMap<>(fields);
        if (value == null) {
            filled.remove(field);
        } else {
            filled.put(field, value);
        }
        return new TagUse(kind, tag, filled, creator, created);
    }

    /// Whether both say the same thing, whoever said it and when.
    public boolean sameTag(TagUse other) {
        return kind.equals(other.kind) && Objects.equals(tag, other.tag);
    }

    public boolean isUnnamed() {
        return tag == null;
    }
}
