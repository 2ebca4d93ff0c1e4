/// Reads PDF: characters with their places become rows, rows become paragraphs, headings, lists,
/// tables and notes, and what repeats on every page is folded.
///
/// Depends on PDFBox, `model`, `intake.text` and `intake.archive`. Nothing is fetched, no script
/// runs, no picture is decoded. One reading belongs to one thread.
@NullMarked
package dev.postil.intake.pdf;

import org.jspecify.annotations.NullMarked;
