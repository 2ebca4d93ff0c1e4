/// Reads documents in the open format of LibreOffice and others (OpenDocument text), as an archive
/// or as one flat file of XML: paragraphs, headings, lists with their numbers, tables, frames,
/// notes, fields, heads and feet of pages.
///
/// Depends on `model`, `intake.text`, `intake.archive` and `intake.office`. Each reading belongs to
/// one thread; nothing outside of the file is looked at.
@NullMarked
package dev.postil.intake.odt;

import org.jspecify.annotations.NullMarked;
