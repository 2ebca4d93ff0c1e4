/// Turns a file into a document: its text as a person would read it, its structure, and what is
/// known about it. One [DocumentFormat] for each kind of file; [Intake] picks the right one.
///
/// Depends on `model`, `task` and the packages below it; jsoup, commonmark and the encoding
/// detector are used here only. Nothing is ever fetched or run. Everything is immutable or confined
/// to one call, so any thread may read.
@NullMarked
package dev.postil.intake;

import org.jspecify.annotations.NullMarked;
