package dev.postil.exchange;

import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import java.util.List;

/// Writes the tags of a passage or of a document.
final class TagUseJson {

    private final JsonOut out;
    private final CodebookIndex codebook;

    TagUseJson(JsonOut out, CodebookIndex codebook) {
        this.out = out;
        this.codebook = codebook;
    }

    void write(List<TagUse> uses) {
        out.array("tags", codebook.inOrder(uses), use -> out.line(() -> use(use)));
    }

    private void use(TagUse use) {
        out.text("kind", use.kind());
        out.id("tag", use.tag());
        out.text("label", codebook.label(use));
        out.object("fields", () -> codebook.fields(use).forEach(this::field));
        out.id("creator", use.creator());
        out.time("created", use.created());
    }

    private void field(String id, FieldValue value) {
        String name = JsonOut.wellFormed(id);
        switch (value) {
            case FieldValue.Point point -> out.number(name, point.value());
            case FieldValue.Words words -> out.text(name, words.value());
        }
    }
}
