package dev.postil.exchange;

import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads people, kinds, tags and link types. What has no id cannot be referred to and is left out.
final class CodebookReader {

    static final String DEFAULT_COLOUR = "#767676";
    static final String DEFAULT_GLYPH = "circle";

    private final JsonIn in;
    private final Values values;

    CodebookReader(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    Optional<Person> person() {
        UUID id = null;
        String name = "";
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = values.id();
                    case "name" -> name = in.text("");
                    default -> in.unknown();
                }
            }
        }
        return id == null ? missingId() : Optional.of(new Person(id, name));
    }

    Optional<Kind> kind() {
        String id = null;
        String label = null;
        String letter = "";
        String colour = null;
        String glyph = DEFAULT_GLYPH;
        List<Field> fields = List.of();
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = in.text();
                    case "label" -> label = in.text();
                    case "key" -> letter = firstLetter(in.text(""));
                    case "colour" -> colour = values.colour();
                    case "glyph" -> glyph = in.text(DEFAULT_GLYPH);
                    case "fields" -> fields = fields();
                    default -> in.unknown();
                }
            }
        }
        if (id == null || id.isEmpty()) {
            return missingId();
        }
        String shown = label == null ? id : label;
        String line = colour == null ? DEFAULT_COLOUR : colour;
        return Optional.of(new Kind(id, shown, letter, line, glyph, fields));
    }

    private static String firstLetter(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (in.entersList()) {
            while (in.item()) {
                field().ifPresent(fields::add);
            }
        }
        return fields;
    }

    private Optional<Field> field() {
        String id = null;
        String label = null;
        String type = "text";
        Integer min = null;
        Integer max = null;
        List<String> choices = List.of();
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = in.text();
                    case "label" -> label = in.text();
                    case "type" -> type = in.text(type);
                    case "min" -> min = in.number();
                    case "max" -> max = in.number();
                    case "values" -> choices = in.texts();
                    default -> in.unknown();
                }
            }
        }
        if (id == null || id.isEmpty()) {
            return missingId();
        }
        String shown = label == null ? id : label;
        return Optional.of(
                switch (type) {
                    case "scale" -> scale(id, shown, min, max);
                    case "choice" -> new Field.Choice(id, shown, choices);
                    case "date" -> new Field.Date(id, shown);
                    case "text" -> new Field.Text(id, shown);
                    default -> {
                        in.warn("exchange.warning.value", in.path() + ".type", type);
                        yield new Field.Text(id, shown);
                    }
                });
    }

    private static Field scale(
            String id, String label, @Nullable Integer min, @Nullable Integer max) {
        int low = min == null ? 1 : min;
        int high = max == null ? low + 4 : max;
        return new Field.Scale(id, label, Math.min(low, high), Math.max(low, high));
    }

    Optional<Tag> tag(Instant otherwise) {
        UUID id = null;
        String kind = null;
        UUID parent = null;
        String label = null;
        String definition = null;
        List<String> aliases = List.of();
        String colour = null;
        Instant modified = otherwise;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = values.id();
                    case "kind" -> kind = in.text();
                    case "parent" -> parent = values.id();
                    case "label" -> label = in.text();
                    case "definition" -> definition = in.text();
                    case "aliases" -> aliases = in.texts();
                    case "colour" -> colour = values.colour();
                    case "modified" -> modified = values.time(otherwise);
                    default -> in.unknown();
                }
            }
        }
        if (id == null || kind == null || kind.isEmpty()) {
            return missingId();
        }
        String shown = label == null ? id.toString() : label;
        return Optional.of(new Tag(id, kind, parent, shown, definition, aliases, colour, modified));
    }

    Optional<LinkType> linkType() {
        String id = null;
        String label = null;
        String inverse = null;
        List<String> from = null;
        List<String> to = null;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "id" -> id = in.text();
                    case "label" -> label = in.text();
                    case "inverse" -> inverse = in.text();
                    case "from" -> from = in.textsOrNull();
                    case "to" -> to = in.textsOrNull();
                    default -> in.unknown();
                }
            }
        }
        if (id == null || id.isEmpty()) {
            return missingId();
        }
        String shown = label == null ? id : label;
        return Optional.of(new LinkType(id, shown, inverse == null ? shown : inverse, from, to));
    }

    private <T> Optional<T> missingId() {
        in.warn("exchange.warning.withoutId", in.path());
        return Optional.empty();
    }
}
