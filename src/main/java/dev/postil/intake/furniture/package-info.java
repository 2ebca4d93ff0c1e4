/// Recognises what a page carries around its article: repeated titles, by-lines, share buttons,
/// cookie notices, comment forms. Recognised passages are folded, never dropped.
///
/// Depends on `model` and `intake.text`. Pure functions; any thread.
@NullMarked
package dev.postil.intake.furniture;

import org.jspecify.annotations.NullMarked;
