/// Reads books in EPUB: which chapters there are and in which order, and what the book says about
/// itself. Nothing is unpacked but what is text.
///
/// Depends on `model`, `task`, `intake.text`, `intake.archive`, `intake.html` and jsoup; any
/// thread.
@NullMarked
package dev.postil.intake.epub;

import org.jspecify.annotations.NullMarked;
