package dev.postil.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// A typed field that a kind asks for, such as the likelihood of a risk.
public sealed interface Field {

    String id();

    String label();

    /// The same field under another name.
    default Field withLabel(String label) {
        return switch (this) {
            case Scale(var id, _, var min, var max) -> new Scale(id, label, min, max);
            case Choice(var id, _, var values) -> new Choice(id, label, values);
            case Date(var id, _) -> new Date(id, label);
            case Text(var id, _) -> new Text(id, label);
        };
    }

    /// Whether `value` could be filled in as the field is now. What was filled in before the field
    /// was changed is kept whatever it is.
    default boolean accepts(FieldValue value) {
        return switch (this) {
            case Scale(_, _, var min, var max) ->
                    value instanceof FieldValue.Point(var point) && min <= point && point <= max;
            case Choice(_, _, var values) ->
                    value instanceof FieldValue.Words(var words) && values.contains(words);
            case Date _ -> value instanceof FieldValue.Words(var words) && isDay(words);
            case Text _ -> value instanceof FieldValue.Words;
        };
    }

    private static boolean isDay(String words) {
        try {
            LocalDate.parse(words);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /// Whole numbers from `min` to `max`.
    record Scale(String id, String label, int min, int max) implements Field {}

    /// One of `values`.
    record Choice(String id, String label, List<String> values) implements Field {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /// A day, ISO 8601.
    record Date(String id, String label) implements Field {}

    /// Free words.
    record Text(String id, String label) implements Field {}
}
