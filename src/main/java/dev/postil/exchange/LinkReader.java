package dev.postil.exchange;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads links.
final class LinkReader {

    private final JsonIn in;
    private final Values values;

    LinkReader(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    Optional<Link> link(Instant otherwise) {
        UUID id = null;
        String type = null;
        LinkEnd from = null;
        LinkEnd to = null;
        String note = null;
        UUID creator = null;
        Instant created = otherwise;
        Instant modified = otherwise;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = values.id();
                    case "type" -> type = in.text();
                    case "from" -> from = end();
                    case "to" -> to = end();
                    case "note" -> note = in.text();
                    case "creator" -> creator = values.id();
                    case "created" -> created = values.time(otherwise);
                    case "modified" -> modified = values.time(otherwise);
                    default -> in.unknown();
                }
            }
        }
        if (type == null || type.isEmpty() || from == null || to == null) {
            in.warn("exchange.warning.linkWithoutEnds");
            return Optional.empty();
        }
        UUID by = creator == null ? Values.NOBODY : creator;
        UUID known = id == null ? Values.named("link", type, from + "", to + "") : id;
        return Optional.of(new Link(known, type, from, to, note, by, created, modified));
    }

    private @Nullable LinkEnd end() {
        UUID annotation = null;
        String kind = null;
        UUID tag = null;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "annotation" -> annotation = values.id();
                    case "kind" -> kind = in.text();
                    case "tag" -> tag = values.id();
                    default -> in.unknown();
                }
            }
        }
        return annotation == null && tag == null ? null : new LinkEnd(annotation, kind, tag);
    }
}
