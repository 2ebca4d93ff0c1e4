package dev.postil.ui.reader;

import dev.postil.model.Span;

/// A line of text on screen.
///
/// @param span what of the document it shows, UTF-16
/// @param top in the scene, as is `bottom`
record TextLine(Span span, double top, double bottom) {}
