package dev.postil.model;

/// A page of the original, as it was labelled there.
///
/// @param span UTF-16
public record Page(String label, Span span) {}
