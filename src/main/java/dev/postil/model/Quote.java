package dev.postil.model;

/// The words of an annotation with some of the text around them, by which it is found again in
/// another version of the text.
///
/// @param exact the annotated words
/// @param prefix up to 32 code points before, never half a character
/// @param suffix up to 32 code points after
public record Quote(String exact, String prefix, String suffix) {}
