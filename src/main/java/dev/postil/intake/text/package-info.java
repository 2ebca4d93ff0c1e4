/// The rules of text that hold for every format: which characters are kept, how bytes become
/// characters, how passages become a document's text with its blocks.
///
/// Depends on `model` and the encoding detector. Pure functions and values; any thread.
@NullMarked
package dev.postil.intake.text;

import org.jspecify.annotations.NullMarked;
