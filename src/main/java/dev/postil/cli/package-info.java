/// The program without a window, for scripts and batch work: one class per command.
///
/// Results go to standard output, messages to standard error. Depends on session, store, intake,
/// exchange, search, insight, task, settings, i18n, text and model. Everything happens on the
/// thread that calls.
@NullMarked
package dev.postil.cli;

import org.jspecify.annotations.NullMarked;
