package dev.postil.settings;

/// How a document was seen last.
///
/// @param position UTF-16 offset of the first character in view; a place in the text outlives
///   another font or window size, a number of pixels does not
public record ViewState(int position) {}
