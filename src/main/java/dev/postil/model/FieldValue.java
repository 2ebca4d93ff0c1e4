package dev.postil.model;

/// What somebody filled into a field of a tag: a point on a scale, or words (a choice, a date,
/// text).
public sealed interface FieldValue {

    /// A point on a scale.
    record Point(int value) implements FieldValue {}

    /// A choice, an ISO date or free text.
    record Words(String value) implements FieldValue {}
}
