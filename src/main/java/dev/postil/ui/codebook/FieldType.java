package dev.postil.ui.codebook;

import dev.postil.model.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of fields to choose from.
enum FieldType {
    SCALE,
    CHOICE,
    DATE,
    TEXT;

    static FieldType of(Field field) {
        return switch (field) {
            case Field.Scale _ -> SCALE;
            case Field.Choice _ -> CHOICE;
            case Field.Date _ -> DATE;
            case Field.Text _ -> TEXT;
        };
    }

    /// What else there is to say of a field, as it is typed.
    static String details(Field field) {
        return switch (field) {
            case Field.Scale scale -> scale.min() + "–" + scale.max();
            case Field.Choice choice -> choice.values().stream().collect(Collectors.joining(", "));
            case Field.Date _, Field.Text _ -> "";
        };
    }

    /// Whether there is anything else to say of a field of this type.
    boolean hasDetails() {
        return Stream.of(SCALE, CHOICE).anyMatch(type -> type == this);
    }
}
