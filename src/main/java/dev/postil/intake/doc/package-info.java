/// Reads documents of Word 97 to 2003, and of Word 6 and 95 as far as their text can be told.
///
/// Depends on `model`, `task`, `intake.text`, `intake.archive` and POI; any thread.
@NullMarked
package dev.postil.intake.doc;

import org.jspecify.annotations.NullMarked;
