/// What the files of word processors have in common: lines made of runs, numbering, notes, tables,
/// names of styles, and what a document says about itself.
///
/// Depends on `model`, `intake.text`, `intake.archive` and `intake.furniture`. Everything belongs
/// to the reading of one document and one thread.
@NullMarked
package dev.postil.intake.office;

import org.jspecify.annotations.NullMarked;
