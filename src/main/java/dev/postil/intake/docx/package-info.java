/// Reads the files of Word and of all that write its format (Office Open XML, transitional and
/// strict): paragraphs with their styles and numbers, tables, text boxes, notes, fields, tracked
/// changes, heads and feet of pages.
///
/// Depends on `model`, `intake.text`, `intake.archive` and `intake.office`. Each reading belongs to
/// one thread; nothing outside of the archive is looked at.
@NullMarked
package dev.postil.intake.docx;

import org.jspecify.annotations.NullMarked;
