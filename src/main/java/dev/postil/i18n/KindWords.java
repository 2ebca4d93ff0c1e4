package dev.postil.i18n;

import dev.postil.model.Field;
import dev.postil.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what somebody changed of a kind: “gave the kind “Actor” the field “Stance””.
record KindWords(Messages messages) {

    /// All that differs; at least that something does.
    String changed(Kind before, Kind after) {
        String label = after.label();
        String what = messages.get("past.kind");
        List<String> said = new ArrayList<>();
        if (!before.label().equals(label)) {
            said.add(messages.get("past.thing.renamed", what, before.label(), label));
        }
        fields(before, after, said);
        if (!before.key().equals(after.key())) {
            said.add(
                    after.key().isEmpty()
                            ? messages.get("past.kind.keyless", label)
                            : messages.get("past.kind.key", label, after.key()));
        }
        if (!before.colour().equals(after.colour())) {
            said.add(messages.get("past.kind.coloured", label));
        }
        if (!before.glyph().equals(after.glyph())) {
            said.add(messages.get("past.kind.sign", label));
        }
        return said.isEmpty()
                ? messages.get("past.thing.changed", what, label)
                : String.join(", ", said);
    }

    private void fields(Kind before, Kind after, List<String> said) {
        String label = after.label();
        for (Field field : after.fields()) {
            Optional<Field> was = field(before, field.id());
            if (was.isEmpty()) {
                said.add(messages.get("past.kind.field.made", label, field.label()));
            } else if (!was.get().equals(field)) {
                said.add(messages.get("past.kind.field.changed", label, field.label()));
            }
        }
        for (Field field : before.fields()) {
            if (field(after, field.id()).isEmpty()) {
                said.add(messages.get("past.kind.field.removed", label, field.label()));
            }
        }
    }

    private static Optional<Field> field(Kind kind, String id) {
        return kind.fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /// The fields of a kind with what may stand in them.
    static String fields(Kind kind) {
        return kind.fields().stream().map(KindWords::field).collect(Collectors.joining(", "));
    }

    private static String field(Field field) {
        return switch (field) {
            case Field.Scale it -> it.label() + " (" + it.min() + "–" + it.max() + ")";
            case Field.Choice it -> it.label() + " (" + String.join(" / ", it.values()) + ")";
            case Field.Date it -> it.label();
            case Field.Text it -> it.label();
        };
    }
}
