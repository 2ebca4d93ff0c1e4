package dev.postil.model;

import java.util.List;

/// A typed field that a kind asks for, such as the likelihood of a risk.
public sealed interface Field {

    String id();

    String label();

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
