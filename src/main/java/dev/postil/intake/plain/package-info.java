/// Finds the structure of plain text, which has none but what its author drew with spaces, blank
/// lines and signs.
///
/// Depends on `model`, `intake.text` and `intake.furniture`. Pure functions; any thread.
@NullMarked
package dev.postil.intake.plain;

import org.jspecify.annotations.NullMarked;
