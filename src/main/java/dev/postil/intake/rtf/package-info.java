/// Reads RTF: text with control words in nested groups.
///
/// Depends on `model`, `task` and `intake.text`; any thread.
@NullMarked
package dev.postil.intake.rtf;

import org.jspecify.annotations.NullMarked;
