package dev.postil.exchange;

import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the tags of a passage or of a document.
final class TagUseReader {

    private final JsonIn in;
    private final Values values;

    TagUseReader(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    List<ReadUse> uses(Instant otherwise) {
        List<ReadUse> uses = new ArrayList<>();
        if (in.entersList()) {
            while (in.item()) {
                use(otherwise).ifPresent(uses::add);
            }
        }
        return uses;
    }

    private Optional<ReadUse> use(Instant otherwise) {
        String kind = null;
        UUID tag = null;
        String label = null;
        Map<String, FieldValue> fields = Map.of();
        UUID creator = null;
        Instant created = otherwise;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "kind" -> kind = in.text();
                    case "tag" -> tag = values.id();
                    case "label" -> label = in.text();
                    case "fields" -> fields = fields();
                    case "creator" -> creator = values.id();
                    case "created" -> created = values.time(otherwise);
                    default -> in.unknown();
                }
            }
        }
        if (kind == null || kind.isEmpty()) {
            in.warn("exchange.warning.withoutKind", in.path());
            return Optional.empty();
        }
        UUID by = creator == null ? Values.NOBODY : creator;
        return Optional.of(new ReadUse(new TagUse(kind, tag, fields, by, created), label));
    }

    private Map<String, FieldValue> fields() {
        Map<String, FieldValue> fields = new TreeMap<>();
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                put(fields, key, values.fieldValue());
            }
        }
        return fields;
    }

    private static void put(
            Map<String, FieldValue> fields, String key, @Nullable FieldValue value) {
        if (value != null) {
            fields.put(JsonOut.wellFormed(key), value);
        }
    }
}
