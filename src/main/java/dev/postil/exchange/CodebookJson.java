package dev.postil.exchange;

import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Order;
import dev.postil.model.Person;
import dev.postil.model.Tag;

/// Writes kinds, tags, link types and people.
final class CodebookJson {

    private final JsonOut out;

    CodebookJson(JsonOut out) {
        this.out = out;
    }

    void write(Codebook codebook) {
        out.array("kinds", codebook.kinds(), kind -> out.object(() -> kind(kind)));
        out.array(
                "tags",
                codebook.tags().stream().sorted(Order.tags(codebook)).toList(),
                tag -> out.object(() -> tag(tag)));
        out.array("linkTypes", codebook.linkTypes(), type -> out.line(() -> linkType(type)));
    }

    void person(Person person) {
        out.id("id", person.id());
        out.text("name", person.name());
    }

    void kind(Kind kind) {
        out.text("id", kind.id());
        out.text("label", kind.label());
        out.text("key", kind.key());
        out.text("colour", kind.colour());
        out.text("glyph", kind.glyph());
        out.array("fields", kind.fields(), field -> out.line(() -> field(field)));
    }

    private void field(Field field) {
        out.text("id", field.id());
        out.text("label", field.label());
        switch (field) {
            case Field.Scale scale -> {
                out.text("type", "scale");
                out.number("min", scale.min());
                out.number("max", scale.max());
            }
            case Field.Choice choice -> {
                out.text("type", "choice");
                out.texts("values", choice.values());
            }
            case Field.Date _ -> out.text("type", "date");
            case Field.Text _ -> out.text("type", "text");
        }
    }

    void tag(Tag tag) {
        out.id("id", tag.id());
        out.text("kind", tag.kind());
        out.id("parent", tag.parent());
        out.text("label", tag.label());
        out.text("definition", tag.definition());
        out.texts("aliases", tag.aliases());
        out.text("colour", tag.colour());
        out.time("modified", tag.modified());
    }

    void linkType(LinkType type) {
        out.text("id", type.id());
        out.text("label", type.label());
        out.text("inverse", type.inverse());
        out.texts("from", type.from());
        out.texts("to", type.to());
    }
}
