package dev.postil.exchange;

import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A codebook prepared for looking up the labels of very many tag uses.
final class CodebookIndex {

    private final Map<String, Kind> kinds;
    private final Map<UUID, Tag> tags;
    private final Comparator<TagUse> order;

    CodebookIndex(Codebook codebook) {
        kinds =
                codebook.kinds().stream()
                        .collect(Collectors.toMap(Kind::id, kind -> kind, (first, _) -> first));
        tags =
                codebook.tags().stream()
                        .collect(Collectors.toMap(Tag::id, tag -> tag, (first, _) -> first));
        order = Order.uses(codebook);
    }

    /// The tag's label, or the kind's where the use is unnamed.
    String label(TagUse use) {
        UUID id = use.tag();
        Tag tag = id == null ? null : tags.get(id);
        if (tag != null) {
            return tag.label();
        }
        Kind kind = kinds.get(use.kind());
        return kind == null ? use.kind() : kind.label();
    }

    /// In kind order, then by label.
    List<TagUse> inOrder(List<TagUse> uses) {
        return uses.size() < 2 ? uses : uses.stream().sorted(order).toList();
    }

    /// What is filled in, in the order of the kind's fields; what the kind does not ask for comes
    /// last.
    Map<String, FieldValue> fields(TagUse use) {
        Map<String, FieldValue> ordered = new LinkedHashMap<>();
        Kind kind = kinds.get(use.kind());
        if (kind != null) {
            for (Field field : kind.fields()) {
                FieldValue value = use.fields().get(field.id());
                if (value != null) {
                    ordered.put(field.id(), value);
                }
            }
        }
        use.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Order.STRINGS))
                .forEach(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
